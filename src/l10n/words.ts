import type { Words } from '../domain/words.ts';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

/** The words understood in every language: people mix them. */
export const words: readonly Words[] = [ko, en];
