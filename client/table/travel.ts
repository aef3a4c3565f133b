import { type LineSpan, type Lines, type Move, moveInTable } from './moves';

/** An edit of one line, or a change that was made to it: what stood from `start` to `end` is now `text`. */
export interface LineChange extends LineSpan {
  readonly text: string;
}

/** The editor as it is known here. What is asked of it takes effect later, and keys that are pressed meanwhile do before. */
export interface TravelEditor {
  readonly lines: Lines;
  selection(): LineSpan | undefined;
  /** Sets the selection; `selected` is told once it is so. */
  select(span: LineSpan): void;
  /** Changes lines; false where the text was changed before that took effect. */
  edit(changes: readonly LineChange[]): Promise<boolean>;
}

/** Takes the cursor from cell to cell of one editor. */
export interface Traveller {
  /** Goes where the key leads. Undefined where it leads nowhere in a table: it then means what it always does. */
  press(move: Move): LineSpan | undefined;
  /** Ends when the cursor has arrived. */
  arrived(): Promise<void>;
  /** Whether it has been sent somewhere and has not arrived. */
  isTravelling(): boolean;
  /** To be told what changed in the text. */
  changed(changes: readonly LineChange[]): void;
  /** To be told what is selected, and whether because that was asked for, not by a key. */
  selected(span: LineSpan | undefined, isAsked: boolean): void;
}

/** A journey that takes longer than this many steps, or an answer that takes longer than this, is given up. */
const MOST_STEPS = 60;
const LONGEST_WAIT = 400;

/**
 * A key that moves the cursor takes effect some milliseconds after it is pressed, in a busy editor more; what is typed
 * until then lands in the cell that the cursor should have left. So the traveller keeps in mind what each line it passes
 * would be had every key taken effect at once, and sets right what landed elsewhere, until text and cursor are as meant.
 */
export function createTraveller(editor: TravelEditor): Traveller {
  let journey: Journey | undefined;
  let travelling: Promise<void> = Promise.resolve();

  const travel = async (on: Journey): Promise<void> => {
    for (let step = 0; step < MOST_STEPS && journey === on; step++) {
      const repairs = repairsOf(editor.lines, on);
      if (repairs.length > 0) {
        on.own = repairs;
        const isDone = await editor.edit(repairs);
        on.own = undefined;
        if (isDone) {
          // What was asked before has been done by then, and the cursor is wherever the change has put it.
          on.asked.length = 0;
          on.reported = undefined;
        } else if (!(await on.news())) break;
        continue;
      }
      if (on.asked.length === 0 && on.reported && isSame(on.reported, on.goal)) break;
      const last = on.asked.at(-1);
      if (!last || !isSame(last, on.goal)) {
        on.asked.push(on.goal);
        on.passed.push(on.goal);
        editor.select(on.goal);
      }
      if (!(await on.news())) break;
    }
    if (journey === on) journey = undefined;
  };

  return {
    press(move) {
      const start = journey?.goal ?? editor.selection();
      const target = start && moveInTable(meant(editor.lines, journey), start, move);
      if (!target || target.line >= editor.lines.count) return target;
      if (journey) {
        remember(journey, editor.lines, target.line);
        journey.goal = target;
        journey.wake();
      } else if (!isSame(start, target)) {
        journey = newJourney(start, target);
        remember(journey, editor.lines, start.line);
        remember(journey, editor.lines, target.line);
        travelling = travel(journey);
      }
      return target;
    },
    arrived: () => travelling,
    isTravelling: () => journey !== undefined,
    changed(changes) {
      // Without changes it is the mark of a changed file that came or went.
      if (!journey || changes.length === 0 || (journey.own && isOwn(changes, journey.own))) return;
      // Anything but typing (undoing, pasting lines, an input method at work) is left as it is.
      const on = journey;
      if (changes.length !== 1 || !type(on, changes[0])) journey = undefined;
      on.wake();
    },
    selected(span, isAsked) {
      if (!journey) return;
      const { asked } = journey;
      journey.reported = span;
      if (span && isAsked && asked.length > 0 && isSame(asked[0], span)) asked.shift();
      journey.wake();
    },
  };
}

interface Journey {
  /** Lines as they are meant to be, by number. */
  readonly lines: Map<number, string>;
  /** Where the cursor is meant to be. */
  goal: LineSpan;
  /** What the editor was asked to select and has not said that it has. */
  readonly asked: LineSpan[];
  /** What has been selected on the way, or soon will be: what typing or erasing may replace. */
  readonly passed: LineSpan[];
  /** What it said last. */
  reported: LineSpan | undefined;
  /** What the traveller itself is changing. */
  own: readonly LineChange[] | undefined;
  /** Waits for something to happen; false where nothing does. */
  news(): Promise<boolean>;
  wake(): void;
}

function newJourney(start: LineSpan, goal: LineSpan): Journey {
  let hasNews = false;
  let tell: ((isNews: boolean) => void) | undefined;
  return {
    lines: new Map(),
    goal,
    asked: [],
    passed: [start],
    reported: undefined,
    own: undefined,
    async news() {
      if (!hasNews) {
        const timer = setTimeout(() => tell?.(false), LONGEST_WAIT);
        hasNews = await new Promise<boolean>((resolve) => {
          tell = resolve;
        });
        clearTimeout(timer);
        tell = undefined;
      }
      const answer = hasNews;
      hasNews = false;
      return answer;
    },
    wake() {
      if (tell) tell(true);
      else hasNews = true;
    },
  };
}

/** Keeps a line as it is before anything lands in it. */
function remember({ lines }: Journey, from: Lines, line: number): void {
  if (!lines.has(line)) lines.set(line, from.text(line));
}

function meant(lines: Lines, journey: Journey | undefined): Lines {
  return { count: lines.count, text: (line) => journey?.lines.get(line) ?? lines.text(line) };
}

/** Types where it was meant what landed elsewhere; false where that was no typing. */
function type(journey: Journey, { line, start, end, text }: LineChange): boolean {
  const { goal, lines } = journey;
  const written = lines.get(goal.line);
  const replaces = journey.passed.some((span) => isSame(span, { line, start, end }));
  const isTyped = text !== '' && !/[\r\n]/.test(text) && (start === end || replaces || [...text].length === 1);
  const isErased = text === '' && (end - start === 1 || replaces);
  if (!lines.has(line) || written === undefined || !(isTyped || isErased)) return false;
  const from = isErased && goal.start === goal.end ? Math.max(goal.start - 1, 0) : goal.start;
  lines.set(goal.line, written.slice(0, from) + text + written.slice(goal.end));
  journey.goal = { line: goal.line, start: from + text.length, end: from + text.length };
  return true;
}

/** What has to change for the lines to be as they are meant to be. */
function repairsOf(lines: Lines, journey: Journey): readonly LineChange[] {
  const repairs: LineChange[] = [];
  for (const [line, wanted] of journey.lines) {
    const found = line < lines.count ? lines.text(line) : wanted;
    if (found === wanted) continue;
    const most = Math.min(found.length, wanted.length);
    let head = 0;
    while (head < most && found[head] === wanted[head]) head++;
    let tail = 0;
    while (tail < most - head && found[found.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
    repairs.push({ line, start: head, end: found.length - tail, text: wanted.slice(head, wanted.length - tail) });
  }
  return repairs;
}

function isOwn(changes: readonly LineChange[], own: readonly LineChange[]): boolean {
  return (
    changes.length === own.length &&
    own.every((one) => changes.some((change) => isSame(change, one) && change.text === one.text))
  );
}

function isSame(a: LineSpan, b: LineSpan): boolean {
  return a.line === b.line && a.start === b.start && a.end === b.end;
}
