import { describe, expect, it } from '@jest/globals';
import { findDue } from './due-words.js';

// A Wednesday.
const today = '2026-11-25';
const due = (text: string) => findDue(text, today)?.dueOn;

describe('a day in English words', () => {
  it.each([
    ['Call them today', '2026-11-25'],
    ['Call them tomorrow', '2026-11-26'],
    ['Call them the day after tomorrow', '2026-11-27'],
    ['Call them friday', '2026-11-27'],
    ['Call them by Fri', '2026-11-27'],
    ['Call them on wednesday', '2026-12-02'],
    ['Call them this Thursday', '2026-11-26'],
    ['Call them next monday', '2026-11-30'],
    ['Call them next friday', '2026-12-04'],
    ['Call them next sunday', '2026-12-06'],
    ['Call them in 3 days', '2026-11-28'],
    ['Call them in two weeks', '2026-12-09'],
    ['Call them in a month', '2026-12-25'],
    ['Call them next week', '2026-12-02'],
    ['Call them by the end of the month', '2026-11-30'],
    ['Call them 2026-12-24', '2026-12-24'],
    ['Call them on 2026-12-24 and write', '2026-12-24'],
    ['Call them by 2026-12-24', '2026-12-24'],
    ['Call them 12/24', '2026-12-24'],
    ['Call them due 1/5', '2027-01-05'],
    ['Call them 1/5/27', '2027-01-05'],
    ['Call them 24/12', '2026-12-24'],
    ['Call them Dec 24', '2026-12-24'],
    ['Call them by December 24th, 2027', '2027-12-24'],
    ['Call them 3 March', '2027-03-03'],
  ])('%s', (text, day) => expect(due(text)).toBe(day));
});

describe('a day in Spanish words', () => {
  it.each([
    ['Llamarles hoy', '2026-11-25'],
    ['Llamarles mañana', '2026-11-26'],
    ['Llamarles pasado mañana', '2026-11-27'],
    ['Llamarles el viernes', '2026-11-27'],
    ['Llamarles para el miércoles', '2026-12-02'],
    ['Llamarles el próximo lunes', '2026-11-30'],
    ['Llamarles el sábado que viene', '2026-11-28'],
    ['Llamarles en 3 días', '2026-11-28'],
    ['Llamarles dentro de dos semanas', '2026-12-09'],
    ['Llamarles en un mes', '2026-12-25'],
    ['Llamarles la próxima semana', '2026-12-02'],
    ['Llamarles antes de fin de mes', '2026-11-30'],
    ['Llamarles el 24 de diciembre', '2026-12-24'],
    ['Llamarles el 24 de diciembre de 2027', '2027-12-24'],
  ])('%s', (text, day) => expect(due(text)).toBe(day));

  it('reads 3/4 as the language of the person does', () => {
    expect(findDue('Llamarles 3/4', today, 'day first')?.dueOn).toBe('2027-04-03');
    expect(findDue('Call them 3/4', today, 'month first')?.dueOn).toBe('2027-03-04');
  });
});

describe('what is no day', () => {
  it.each(['Call them', 'Plan the Friday meeting', 'Read chapter 3/4 aloud', 'Call them 13/32', 'Call them 2026-02-30', 'Order sunscreen', 'Write to Maya'])(
    '%s',
    (text) => expect(due(text)).toBeUndefined(),
  );
});

it('says where the words stand, so that the title goes on without them', () => {
  const text = 'Send the protocol by Friday, with the annex';
  const found = findDue(text, today)!;
  expect(text.slice(found.from, found.until)).toBe('by Friday');
  expect(findDue('Día feliz para mañana', today)).toEqual({ dueOn: '2026-11-26', from: 10, until: 21 });
});
