// What stands under a squiggle, by where both are drawn.

/** Runs in the page: which characters lie under each element, by where both are drawn. */
export function textUnder(selector) {
  const marks = [...document.querySelectorAll(selector)].map((mark) => ({ mark, box: mark.getBoundingClientRect() }));
  const lines = [...document.querySelectorAll('.monaco-editor .view-line')].map((line) => ({
    line,
    box: line.getBoundingClientRect(),
  }));
  const found = [];
  for (const { mark, box } of marks) {
    const middle = box.top + box.height / 2;
    const own = lines.find(
      ({ line, box: other }) =>
        line.closest('.monaco-editor') === mark.closest('.monaco-editor') &&
        other.top <= middle &&
        middle <= other.bottom,
    );
    if (!own || box.width === 0) continue;
    let text = '';
    const walker = document.createTreeWalker(own.line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      let at = 0;
      for (const character of node.data) {
        range.setStart(node, at);
        at += character.length;
        range.setEnd(node, at);
        const drawn = range.getBoundingClientRect();
        const centre = drawn.left + drawn.width / 2;
        if (drawn.width > 0 && centre > box.left && centre < box.right) text += character;
      }
    }
    found.push({ text: text.replaceAll('\u00a0', ' '), top: box.top, left: box.left });
  }
  return found.sort((a, b) => a.top - b.top || a.left - b.left).map(({ text }) => text);
}
