import type { Calendar } from '../domain/calendar.ts';
import type { InquiryAnswer } from '../domain/inquiry.ts';
import { runPreflight } from '../domain/runPreflight.ts';
import type { InquiryRow } from '../ports/saveRecords.ts';
import type { Store } from '../ports/store.ts';
import { failedInquiry, findLabs } from './findLabs.ts';
import { type LabReaders, readLab } from './readLab.ts';

export interface InquiryParts extends LabReaders {
  readonly store: Store;
  readonly calendarFor: (timeZone: string) => Calendar;
}

/** Looks up in Azure what a person waits for. Everything that can be expected to fail is an answer. */
export async function answerInquiry(parts: InquiryParts, row: InquiryRow): Promise<InquiryAnswer> {
  const person = await parts.store.transaction((records) => records.people.get(row.personId));
  const { inquiry } = row;
  if (inquiry.kind === 'labs') return findLabs(parts, person.objectId, inquiry.search);
  const answer = await readLab(parts, person.objectId, inquiry.labId);
  if (answer.kind === 'labGone') return answer;
  if (answer.kind === 'fault') return failedInquiry(answer);
  const { reading } = answer;
  const held = await parts.store.transaction(async (records) => ({
    reservedNames:
      reading.plan?.galleryId === undefined ? [] : await records.operations.reservedNames(reading.plan.galleryId),
    saveUnderWay: reading.template === undefined ? false : await records.operations.saveUnderWay(reading.template.id),
  }));
  const { today } = parts.calendarFor(person.timeZone);
  return { kind: 'preflight', preflight: runPreflight(reading, { today, ...held }) };
}
