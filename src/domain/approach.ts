/** The three ways Microsoft recommends for making a custom image for Azure Lab Services. */
export type Approach = 'templateVm' | 'azureVm' | 'vhd';

export const approaches: readonly Approach[] = ['templateVm', 'azureVm', 'vhd'];

/**
 * Azure's `osState` of an image. Specialized keeps machine identity and user profiles; generalized has both removed.
 * A template VM save is always specialized.
 */
export type ImageType = 'specialized' | 'generalized';
