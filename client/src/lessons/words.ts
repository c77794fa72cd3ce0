import { nameFields } from '../shell/field-text.js';
import { keepWords, useWords, wordsOf, type Say } from '../shell/words.js';
import { lessons } from '../words/en/lessons.js';

// They come with the first screen that says them, not with the board.
keepWords('lessons', lessons);
const say = wordsOf('lessons');
type FieldKey = Extract<keyof typeof lessons, `field_${string}`>;
const isFieldKey = (key: string): key is FieldKey => key.startsWith('field_');
nameFields(
  Object.fromEntries(
    Object.keys(lessons)
      .filter(isFieldKey)
      .map((key) => [key.slice('field_'.length), () => say(key)]),
  ),
);

export const useLessonWords = (): Say<'lessons'> => useWords('lessons');
