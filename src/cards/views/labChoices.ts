import { parseArmId } from '../../domain/armId.ts';
import type { LabAnswer } from '../../domain/labs.ts';
import { tidyText } from '../../domain/normalize.ts';
import type { ButtonView } from '../button.ts';
import { shortUserText } from '../userText.ts';
import type { ViewContext } from '../viewContext.ts';

/** The labs found, to be chosen with one press or from a list, and the search for others. Part `labChoices`. */
export interface LabChoicesView {
  /** What it means where none was found. */
  readonly remarks: readonly string[];
  /** One row for each lab: titles are long for a phone. */
  readonly presses: readonly { readonly buttons: readonly ButtonView[] }[];
  /** None or one; titles are user text. */
  readonly lists: readonly {
    readonly id: string;
    readonly label: string;
    readonly errorMessage: string;
    readonly value: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
    readonly buttons: readonly ButtonView[];
  }[];
  /** None or one. */
  readonly searches: readonly {
    readonly label: string;
    readonly errorMessage: string;
    readonly value: string;
    readonly maxLength: number;
    readonly buttons: readonly ButtonView[];
  }[];
  readonly more: readonly string[];
}

export interface LabsFound {
  readonly labs: readonly LabAnswer[];
  /** All that fit; `labs` holds the first. */
  readonly total: number;
  /** What was searched for, as typed; empty: nothing. */
  readonly search: string;
  /** Chosen before, maybe one that is not shown. */
  readonly chosen?: string;
}

/** The buttons of the card that shows the choices. */
export interface LabButtons {
  /** Chooses this lab with one press. */
  readonly press: (title: string, labId: string) => ButtonView;
  /** Sends the input of this id: the lab chosen from the list. */
  readonly choose: ButtonView;
  readonly inputId: string;
  /** Sends the input `search`. */
  readonly search: ButtonView;
  /** How many labs there is room for as buttons of their own, so that the card stays at six; more become a list. */
  readonly mostPresses: number;
}

/** One line on a phone. */
const longestTitle = 32;
const longestSearch = 100;

/** Shows few labs as buttons, more as a list; the search where there are more than is shown. */
export function labChoices(found: LabsFound, buttons: LabButtons, { text }: ViewContext): LabChoicesView {
  const words = text.save.labs;
  const { labs, total, search, chosen } = found;
  const titles = distinctTitles(labs);
  const titled = labs.map(({ labId }, index) => ({ title: titles[index] ?? labId, value: labId }));
  const left = total - labs.length;
  const preset = labs.find(({ labId }) => labId === chosen) ?? labs[0];
  const isList = labs.length > buttons.mostPresses;
  return {
    remarks: total > 0 ? [] : [search === '' ? words.none : words.noneFits, words.notThere],
    presses: isList ? [] : titled.map(({ title, value }) => ({ buttons: [buttons.press(title, value)] })),
    lists:
      isList && preset !== undefined
        ? [
            {
              id: buttons.inputId,
              label: words.label,
              errorMessage: words.missing,
              value: preset.labId,
              choices: titled,
              buttons: [buttons.choose],
            },
          ]
        : [],
    searches:
      isList || left > 0 || search !== ''
        ? [
            {
              label: words.searchLabel,
              errorMessage: words.searchError,
              value: tidyText(search),
              maxLength: longestSearch,
              buttons: [buttons.search],
            },
          ]
        : [],
    more: left > 0 ? [words.more(left)] : [],
  };
}

/** Titles in one line each. Labs of the same title are told apart by their Azure names, those by their resource groups. */
function distinctTitles(labs: readonly LabAnswer[]): readonly string[] {
  const isTaken = (titles: readonly string[], title: string): boolean =>
    titles.filter((other) => other === title).length > 1;
  const plain = labs.map(({ title }) => shortUserText(title, longestTitle));
  const named = labs.map(({ title, labId }, index) =>
    isTaken(plain, plain[index] ?? '')
      ? withEnd(title, parseArmId(labId)?.names.at(-1) ?? labId)
      : (plain[index] ?? ''),
  );
  return labs.map(({ title, labId }, index) =>
    isTaken(named, named[index] ?? '')
      ? withEnd(title, parseArmId(labId)?.resourceGroup ?? labId)
      : (named[index] ?? ''),
  );
}

function withEnd(title: string, end: string): string {
  const shortEnd = shortUserText(end, 16);
  return `${shortUserText(title, longestTitle - Array.from(shortEnd).length - 3)} (${shortEnd})`;
}
