/** A term of Azure that people meet and may ask about. */
export type Term = 'generalized' | 'specialized' | 'labPlan' | 'labAccount' | 'gallery' | 'templateVm';

export const terms: readonly Term[] = ['generalized', 'specialized', 'labPlan', 'labAccount', 'gallery', 'templateVm'];
