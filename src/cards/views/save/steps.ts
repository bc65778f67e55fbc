import { type SaveProgress, type SaveStep, saveSteps } from '../../../domain/templateSave.ts';
import type { OperationShown } from '../../../ports/saveCards.ts';
import type { ViewContext } from '../../viewContext.ts';

/** One step of a save, with the time it began. */
export interface StepView {
  readonly name: string;
  readonly color: 'default' | 'accent' | 'attention';
  readonly weight: 'default' | 'bolder';
  readonly isSubtle: boolean;
  /** None or one. */
  readonly times: readonly string[];
  /** What more there is to say of the step that is carried out now: none or one. */
  readonly details: readonly string[];
}

type Stage = 'past' | 'now' | 'stopped' | 'later';

const looks: Readonly<Record<Stage, Pick<StepView, 'color' | 'weight' | 'isSubtle'> & { readonly symbol: string }>> = {
  past: { symbol: '✔', color: 'default', weight: 'default', isSubtle: false },
  now: { symbol: '●', color: 'accent', weight: 'bolder', isSubtle: false },
  stopped: { symbol: '✖', color: 'attention', weight: 'bolder', isSubtle: false },
  later: { symbol: '○', color: 'default', weight: 'default', isSubtle: true },
};

/** The steps in order with their times. Waiting in line is left out of a save that never had to. */
export function stepViews(operation: OperationShown, context: ViewContext): readonly StepView[] {
  const { text, words, timeZone } = context;
  const current = saveSteps.indexOf(stepOf(operation.progress));
  const began = (step: SaveStep): number | undefined => operation.steps.findLast((entry) => entry.step === step)?.at;
  const shown = saveSteps.filter((step, index) => step !== 'queued' || index === current || hasWaited(operation));
  let lastDay = '';
  return shown.map((step) => {
    const index = saveSteps.indexOf(step);
    const stage = stageOf(operation.progress, index, current);
    const { symbol, ...look } = looks[stage];
    const at = stage === 'later' ? undefined : began(step);
    const day = at === undefined ? lastDay : words.instant(at, timeZone);
    const time = at === undefined ? [] : [day === lastDay ? words.time(at, timeZone) : words.moment(at, timeZone)];
    lastDay = day;
    return {
      name: `${symbol} ${text.save.operation.steps[step]}`,
      ...look,
      times: time,
      details: stage === 'now' ? [detailsOf(operation, context)] : [],
    };
  });
}

/** The step that a save is at or ended at. */
function stepOf(progress: SaveProgress): SaveStep {
  switch (progress.status) {
    case 'waitingForEnable':
    case 'done':
      return 'enabling';
    case 'notListed':
      return 'checkingDisk';
    case 'failed':
      return progress.step;
    // Said in one line, without steps.
    case 'cancelled':
      return 'queued';
    case 'queued':
    case 'stopping':
    case 'saving':
    case 'replicating':
    case 'checkingDisk':
    case 'enabling':
      return progress.status;
  }
}

function stageOf({ status }: SaveProgress, index: number, current: number): Stage {
  if (index < current || status === 'done') return 'past';
  if (index > current) return 'later';
  return status === 'failed' || status === 'notListed' ? 'stopped' : 'now';
}

/** Whether the save stood in line for a while that a person would notice. */
function hasWaited({ steps }: OperationShown): boolean {
  const index = steps.findIndex(({ step }) => step === 'queued');
  const [queued, next] = [steps[index], steps[index + 1]];
  return queued !== undefined && next !== undefined && next.at - queued.at >= 60_000;
}

function detailsOf({ progress, placeInLine, usualDuration }: OperationShown, { text, words }: ViewContext): string {
  const { operation } = text.save;
  const place =
    progress.status === 'queued' && placeInLine !== undefined
      ? [placeInLine === 0 ? operation.nextInLine : operation.placeInLine(placeInLine)]
      : [];
  const percent =
    progress.status === 'replicating' && progress.percent !== undefined ? [operation.percent(progress.percent)] : [];
  const usually = usualDuration === undefined ? [] : [operation.usually(words.roughly(usualDuration))];
  const details = [...place, ...percent, ...usually];
  if (details.length > 0) return details.join(' · ');
  return progress.status === 'waitingForEnable' ? operation.waitsForIt : operation.now;
}
