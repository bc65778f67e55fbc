import { fileURLToPath } from 'node:url';
import { createRenderCard } from '../../src/cards/renderCard.ts';
import { catalogues } from '../../src/l10n/catalogues.ts';
import type { CardStamp, Reader } from '../../src/ports/cards.ts';

export const templateDirectory = fileURLToPath(new URL('../../cards', import.meta.url));

/** The product's own templates and texts. */
export const renderCard = createRenderCard({ catalogues, templateDirectory });

export const stamp: CardStamp = { cardId: 'card-1', revision: 7, nonce: 'nonce-1' };
export const korean: Reader = { language: 'ko', timeZone: 'Asia/Seoul' };
export const english: Reader = { language: 'en', timeZone: 'Asia/Seoul' };
