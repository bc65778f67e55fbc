import { command } from './commands.js';
import { timeText } from './context.js';
import { choice, element, icon, refill } from './dom.js';

/** @typedef {import('./context.js').Context} Context */

const hour = 3_600_000;
const copies = [1, 2, 5, 20];
const connectorFaults = /** @type {const} */ (['none', '403', '404', '429', '500', 'hang']);

/** The sandbox's time, and buttons that move it on. */
export class ClockMenu {
  /** @type {Context} */
  #context;
  #time = element('time', { 'data-testid': 'clock' });

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.root = menu('clock');
  }

  show() {
    const { run, texts } = this.#context;
    const { clock, moveHelp, moveHour, moveDay, moveWeek } = texts();
    /**
     * @param {string} testId
     * @param {string} label
     * @param {number} milliseconds
     */
    const move = (testId, label, milliseconds) => {
      const onclick = () => run(command('moveClock', { milliseconds }));
      return element('button', { type: 'button', class: 'quiet', 'data-testid': testId, onclick }, label);
    };
    refill(this.root, [clock], () => [
      element('summary', { title: clock, 'aria-label': clock }, icon('clock'), this.#time),
      element(
        'div',
        { class: 'sheet' },
        element('p', {}, moveHelp),
        element(
          'div',
          { class: 'row' },
          move('move-hour', moveHour, hour),
          move('move-day', moveDay, 24 * hour),
          move('move-week', moveWeek, 7 * 24 * hour),
        ),
      ),
    ]);
    this.showTime();
  }

  showTime() {
    this.#time.textContent = timeText(this.#context, this.#context.model().now, 'Asia/Seoul', {
      month: 'short',
      day: 'numeric',
      weekday: 'short',
      hour: 'numeric',
      minute: '2-digit',
    });
  }
}

/** Switches for what goes wrong between Teams and the bot. */
export class FaultsMenu {
  /** @type {Context} */
  #context;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.root = menu('faults');
  }

  show() {
    const { run, model, texts } = this.#context;
    const { faults } = model().snapshot;
    const words = texts();
    const active = Number(faults.copies > 1) + Number(faults.loseAnswers) + Number(faults.connector !== 'none');
    /** @param {Partial<typeof faults>} change */
    const set = (change) => run(command('setFaults', { ...faults, ...change }));
    const lose = element('input', {
      type: 'checkbox',
      'data-testid': 'lose-answers',
      checked: faults.loseAnswers,
      onchange: () => set({ loseAnswers: lose.checked }),
    });
    const copyOptions = copies.map((count) => ({ value: String(count), label: words.copiesValue(count) }));
    const connectorOptions = connectorFaults.map((value) => ({ value, label: words.connectorFault[value] }));
    refill(this.root, [faults, words.faults], () => [
      element(
        'summary',
        { title: words.faults, 'aria-label': words.faults },
        icon('warning'),
        element('span', { class: 'label' }, words.faults),
        active > 0 ? element('span', { class: 'count' }, String(active)) : undefined,
      ),
      element(
        'div',
        { class: 'sheet' },
        element('label', { for: 'copies' }, words.copies),
        choice({ id: 'copies', 'data-testid': 'copies' }, copyOptions, String(faults.copies), (value) =>
          set({ copies: Number(value) }),
        ),
        element('label', { for: 'connector' }, words.connector),
        choice({ id: 'connector', 'data-testid': 'connector' }, connectorOptions, faults.connector, (value) =>
          set({ connector: connectorFaults.find((fault) => fault === value) ?? 'none' }),
        ),
        element('label', { class: 'check' }, lose, words.loseAnswers),
      ),
    ]);
  }
}

/**
 * A menu that Escape and a click anywhere else close.
 * @param {string} name
 */
function menu(name) {
  const made = element('details', { class: `menu ${name}`, 'data-testid': `${name}-menu` });
  document.addEventListener('click', (event) => {
    // A part of the menu that was just filled anew is in it no more, but the click was meant for it.
    if (event.target instanceof Element && event.target.isConnected && !made.contains(event.target)) made.open = false;
  });
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    made.open = false;
    made.querySelector('summary')?.focus();
  });
  return made;
}
