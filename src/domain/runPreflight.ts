import { suggestImageName } from './imageName.ts';
import type { CalendarDay } from './needs.ts';
import type { Check, LabReading, Preflight } from './preflight.ts';

/** States of a template VM in which Lab Services is at work on it. */
const busyTemplate = ['Starting', 'Stopping', 'ResettingPassword', 'Reimaging', 'Redeploying'];

export interface PreflightContext {
  readonly today: CalendarDay;
  /** Names reserved by saves under way in the same gallery. */
  readonly reservedNames: readonly string[];
  /** A save of this template is under way. */
  readonly saveUnderWay: boolean;
}

/** Checks every precondition of a template save that can be checked before it. */
export function runPreflight(reading: LabReading, context: PreflightContext): Preflight {
  const checks = [
    checkRights(reading),
    checkTemplateExists(reading),
    ...checkGallery(reading),
    checkRegion(reading),
    checkLabState(reading),
    ...checkTemplateState(reading),
    checkOtherSave(context.saveUnderWay),
  ];
  const taken = [...reading.images.map(({ name }) => name), ...context.reservedNames];
  return {
    checks,
    ready: checks.every(({ result }) => result !== 'failed'),
    reading,
    suggestedName: suggestImageName(reading.lab, context.today, taken),
  };
}

function checkRights({ maySave }: LabReading): Check {
  return maySave ? { code: 'maySave', result: 'passed' } : { code: 'maySave', result: 'failed', wayOut: 'askIt' };
}

function checkTemplateExists({ lab, template }: LabReading): Check {
  return lab.hasTemplate && template !== undefined
    ? { code: 'labHasTemplate', result: 'passed' }
    : { code: 'labHasTemplate', result: 'failed', wayOut: 'makeLabWithTemplate' };
}

function checkGallery({ plan, gallery }: LabReading): readonly Check[] {
  if (plan?.galleryId === undefined || gallery === undefined) {
    return [{ code: 'planHasGallery', result: 'failed', wayOut: 'askIt' }];
  }
  return [
    { code: 'planHasGallery', result: 'passed' },
    gallery.readable
      ? { code: 'galleryReadable', result: 'passed' }
      : { code: 'galleryReadable', result: 'failed', wayOut: 'askIt' },
  ];
}

/** Lab and plan in different regions: a product limitation. A gallery elsewhere is a notice: the image is replicated. */
function checkRegion({ lab, plan, gallery }: LabReading): Check {
  if (plan !== undefined && plan.location !== lab.location) {
    return { code: 'sameRegion', result: 'failed', wayOut: 'askIt' };
  }
  const galleryElsewhere =
    gallery !== undefined && plan !== undefined && gallery.readable && gallery.location !== plan.location;
  return { code: 'sameRegion', result: galleryElsewhere ? 'notice' : 'passed' };
}

function checkLabState({ lab }: LabReading): Check {
  const settled = lab.provisioningState === 'Succeeded' && (lab.state === 'Draft' || lab.state === 'Published');
  return settled
    ? { code: 'labIsSettled', result: 'passed' }
    : { code: 'labIsSettled', result: 'failed', wayOut: 'tryAgainLater' };
}

function checkTemplateState({ template }: LabReading): readonly Check[] {
  if (template === undefined) return [];
  if (busyTemplate.includes(template.state) || template.provisioningState !== 'Succeeded') {
    return [{ code: 'templateIsSettled', result: 'failed', wayOut: 'tryAgainLater' }];
  }
  return [
    { code: 'templateIsSettled', result: 'passed' },
    template.state === 'Stopped'
      ? { code: 'templateIsStopped', result: 'passed' }
      : { code: 'templateIsStopped', result: 'notice', wayOut: 'botStopsTemplate' },
  ];
}

function checkOtherSave(underWay: boolean): Check {
  return underWay
    ? { code: 'noOtherSave', result: 'failed', wayOut: 'tryAgainLater' }
    : { code: 'noOtherSave', result: 'passed' };
}
