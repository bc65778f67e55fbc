import { numbered } from './phrases.ts';

const names = {
  ...numbered(
    1,
    'january | february | march | april | may | june | july | august | september | october | november | december',
  ),
  ...numbered(1, 'jan | feb | mar | apr | may | jun | jul | aug | sep | oct | nov | dec'),
  sept: 9,
};

/** The names of the months with what stands before one that is named without a day: "next march", "in june". */
export const months: Readonly<Record<string, number>> = {
  ...names,
  ...withLead('next'),
  ...withLead('in'),
};

function withLead(lead: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(names).map(([name, month]) => [`${lead} ${name}`, month]));
}
