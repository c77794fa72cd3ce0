import { heading, press, type State } from './state.js';

const path: State['path'] = ({ question }) => `/questions/${question.id}`;

export const questions: State[] = [
  { name: 'questions', path: () => '/questions', show: (page, _words, { question }) => page.getByRole('link', { name: question.title }).waitFor() },
  {
    name: 'a question that the team asks, with what may say who somebody is',
    path,
    show: async (page, words, { question }) => {
      await heading(page, question.title);
      await page.getByRole('textbox', { name: words.questions.writeMore }).fill('1@2.de');
      await press(page, words.questions.sendMore);
      await page.getByRole('region', { name: words.questions.found }).getByRole('checkbox').waitFor();
    },
  },
  { name: 'a question that is not shared', path: ({ board }) => `/questions/${board}`, show: (page, words) => heading(page, words.questions.goneTitle) },
  {
    name: 'asking the network',
    over: true,
    path: () => '/questions',
    show: async (page, words) => {
      await press(page, words.questions.ask);
      await page.getByRole('dialog', { name: words.questions.askTitle }).getByRole('region', { name: words.questions.preview }).waitFor();
    },
  },
];
