import type { PreviewFinding, PreviewModel } from '../../shared/protocol/preview';
import { worstOf } from '../../shared/protocol/severity';
import { marksOf } from './marks';
import type { PreviewWords } from './messages';

export type Severity = PreviewFinding['severity'];

/** What an element needs to show its faults: the findings' texts beside the page's words. */
export interface FaultTexts {
  readonly model: PreviewModel;
  readonly words: PreviewWords;
  /** What was typed into a cell and is not in the model yet. */
  readonly typed: (key: string) => string | undefined;
  /** Collects the texts that screen readers are pointed to; each text stands once. */
  readonly reasons: ReasonList;
}

/** Texts that stay in the page unseen, each with an id for `aria-describedby`. */
export interface ReasonList {
  idOf(text: string): string;
}

/** Fills `list` anew; texts that stood there before keep their element. */
export function reasonList(list: Element): ReasonList & { finish(): void } {
  const old = new Map([...list.children].map((child) => [child.textContent ?? '', child as HTMLElement]));
  const used = new Map<string, HTMLElement>();
  return {
    idOf(text) {
      let element = used.get(text) ?? old.get(text);
      if (!element) {
        element = document.createElement('p');
        element.textContent = text;
        element.id = `reason-${nextId++}`;
        list.append(element);
      }
      used.set(text, element);
      return element.id;
    },
    finish() {
      for (const [text, element] of old) if (!used.has(text)) element.remove();
    },
  };
}

let nextId = 0;

/** Outlines an element in the colour of its worst fault, marks it with all, and says why on hover and to a screen reader. */
export function setFaults(element: HTMLElement, faults: readonly number[], texts: FaultTexts, note = ''): void {
  const findings = faults.map((index) => texts.model.findings[index]).filter((finding) => finding !== undefined);
  const worst = worstOf(findings.map(({ severity }) => severity));
  setOrRemove(element, 'data-fault', worst);
  setOrRemove(element, 'data-marks', worst && marksOf(findings));
  setOrRemove(element, 'aria-invalid', worst === 'error' || worst === 'warning' ? 'true' : undefined);
  const lines = findings.map((finding) => sentence(finding, texts.words));
  if (note !== '') lines.push(note);
  const reason = lines.join('\n');
  setOrRemove(element, 'title', reason === '' ? undefined : reason);
  setOrRemove(element, 'aria-describedby', reason === '' ? undefined : texts.reasons.idOf(reason));
}

/** 错误：总计应为 5，现为 3 */
export function sentence({ severity, message }: PreviewFinding, words: PreviewWords): string {
  return `${words.levels[severity]}${words.afterLevel}${message}`;
}

export function setOrRemove(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
