/** A button that says `text`, and does `act` when it is pressed, by mouse or key. */
export function newButton(text: string, act?: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  if (act) button.addEventListener('click', act);
  return button;
}
