import type { ImageVersion, PlanImage, TemplateVm } from '../../src/domain/labs.ts';
import type { ActiveSave, SaveIntent } from '../../src/domain/templateSave.ts';
import type { SaveSeen, SaveSituation } from '../../src/domain/templateSaveSituation.ts';
import { saveTarget } from './operationRows.ts';

export const minute = 60_000;
export const hour = 60 * minute;
/** When the step of `situation` began; business milliseconds. */
export const began = 1_000_000_000_000;

export const intent: SaveIntent = { at: began, versionsBefore: [] };

/** A save at this progress, one minute after the step began. */
export function situation(progress: ActiveSave, change: Partial<SaveSituation> = {}): SaveSituation {
  return {
    target: saveTarget(),
    progress,
    stepStartedAt: began,
    now: began + minute,
    cancelRequested: false,
    botEnables: false,
    ...change,
  };
}

export const mayBoth = { maySave: true, mayEnable: true };
export const mayOnlySave = { maySave: true, mayEnable: false };

/** The lab as it should be, with its template in this state. */
export function lab(state: TemplateVm['state'] = 'Stopped'): Exclude<SaveSeen['lab'], 'gone' | undefined> {
  const { templateVmId: id, galleryId } = saveTarget();
  return { template: { id, provisioningState: 'Succeeded', state }, galleryId };
}

/** A version of the target's image that can be used in the plan's region. */
export function version(name: string, change: Partial<ImageVersion> = {}): ImageVersion {
  const { galleryId, imageName, planLocation } = saveTarget();
  return {
    id: `${galleryId}/images/${imageName}/versions/${name}`,
    name,
    provisioningState: 'Succeeded',
    osDiskSize: 127,
    dataDisks: 0,
    replication: [{ region: planLocation, state: 'Completed', progress: 100, details: '' }],
    ...change,
  };
}

/** An image with these versions. */
export function image(...versions: readonly ImageVersion[]): NonNullable<SaveSeen['image']> {
  return { versions };
}

export function planImage(enabled: boolean): PlanImage {
  const { planId, galleryId, imageName } = saveTarget();
  return {
    id: `${planId}/images/${imageName}`,
    name: imageName,
    displayName: imageName,
    enabled,
    definitionId: `${galleryId}/images/${imageName}`,
  };
}
