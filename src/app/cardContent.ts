import type { Answer } from '../domain/needs.ts';
import type { Notice } from '../ports/cards.ts';
import type { Card } from '../ports/store.ts';

/** What a card row stands for: a subject whose state of the moment it shows, or a fixed thing said once. */
export type CardContent =
  /** Shows its conversation, so that it is found when the person's language changes. */
  | { readonly kind: 'greeting'; readonly conversationId: string }
  | { readonly kind: 'help'; readonly notUnderstood?: string }
  | { readonly kind: 'interview'; readonly interviewId: string }
  | { readonly kind: 'unfinished'; readonly interviewId: string }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'movedBelow' }
  | { readonly kind: 'save'; readonly imageSaveId: string }
  | { readonly kind: 'enable'; readonly operationId: string }
  | { readonly kind: 'status' }
  | { readonly kind: 'language' }
  | { readonly kind: 'notice'; readonly notice: Notice };

type CardColumns = Pick<Card, 'kind' | 'subjectId' | 'parameters'>;

/** The columns that keep this content. */
export function cardColumns(content: CardContent): CardColumns {
  switch (content.kind) {
    case 'greeting':
      return { kind: 'greeting', subjectId: content.conversationId };
    case 'interview':
    case 'unfinished':
      return { kind: content.kind, subjectId: content.interviewId };
    case 'save':
      return { kind: 'save', subjectId: content.imageSaveId };
    case 'enable':
      return { kind: 'enable', subjectId: content.operationId };
    case 'help':
      return content.notUnderstood === undefined
        ? { kind: 'help' }
        : { kind: 'help', parameters: JSON.stringify({ notUnderstood: content.notUnderstood }) };
    case 'answered':
      return { kind: 'answered', parameters: JSON.stringify(content.answer) };
    case 'notice':
      return { kind: 'notice', parameters: JSON.stringify(content.notice) };
    case 'movedBelow':
    case 'status':
    case 'language':
      return { kind: content.kind };
  }
}

/** The content kept in a card row. Throws where a row lacks what its kind needs: only a defect can write such a row. */
export function cardContent(card: CardColumns): CardContent {
  switch (card.kind) {
    case 'greeting':
      return { kind: 'greeting', conversationId: required(card.subjectId, card.kind) };
    case 'interview':
    case 'unfinished':
      return { kind: card.kind, interviewId: required(card.subjectId, card.kind) };
    case 'save':
      return { kind: 'save', imageSaveId: required(card.subjectId, card.kind) };
    case 'enable':
      return { kind: 'enable', operationId: required(card.subjectId, card.kind) };
    case 'help':
      return {
        kind: 'help',
        ...(card.parameters === undefined ? {} : (JSON.parse(card.parameters) as { notUnderstood: string })),
      };
    case 'answered':
      return { kind: 'answered', answer: JSON.parse(required(card.parameters, card.kind)) as Answer };
    case 'notice':
      return { kind: 'notice', notice: JSON.parse(required(card.parameters, card.kind)) as Notice };
    case 'movedBelow':
    case 'status':
    case 'language':
      return { kind: card.kind };
  }
}

function required(value: string | undefined, kind: string): string {
  if (value === undefined) throw new Error(`A card row of kind ${kind} lacks what it shows.`);
  return value;
}
