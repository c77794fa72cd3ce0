import { languages } from '../lessons/lesson.js';
import { titleLength } from '../lessons/lesson.checks.js';
import { makeDraft } from '../lessons/lesson.making.js';
import { Team } from '../teams/team.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { worksOnTheTeam } from '../work/rules.js';
import { cut } from '../work/words.js';
import { LessonAnswer } from './lesson-answer.js';
import { Answer, Question } from './question.js';
import type { DraftFromAnswerInput } from './question.inputs.js';
import { mustStand } from './question.rules.js';

const mostLetters = 4000;

/** Who it came from stands in the text itself, so that the credit goes wherever the lesson goes. */
const credit = {
  en: (organization: string, place: string) => `From an answer by ${organization}, ${place}, to a question to the network.`,
  es: (organization: string, place: string) => `De una respuesta de ${organization}, ${place}, a una pregunta a la red.`,
} as const;

export const draftLessonFromAnswer = act({
  mutation: 'draftLessonFromAnswer',
  name: 'lesson.drafted',
  load: async (work, { answerId, teamId }: DraftFromAnswerInput) => {
    const answer = await work.get(Answer, answerId);
    const team = await work.get(Team, teamId);
    return { answer, question: await work.get(Question, answer.questionId), teamId: team.id };
  },
  may: worksOnTheTeam,
  do: async (work, { answer, question, teamId }, input) => {
    new Check().key('language', input.language, languages).that('answerId', !answer.fromAsker, 'not_allowed').done();
    mustStand(answer);
    const language = input.language === 'es' ? 'es' : 'en';
    const said = credit[language](answer.organizationName!, answer.placeName!);
    const fields = {
      ...{ title: cut(question.title, titleLength), kind: 'how_to' as const, tacticTypeKey: question.tacticTypeKey, language },
      problem: cut([question.title, question.context].filter(Boolean).join('\n'), mostLetters),
      whatWeDid: `${cut(answer.text, mostLetters - said.length - 1)}\n${said}`,
    };
    const lesson = await makeDraft(work, { teamId, fields });
    const [both] = await work.query<{ audience: number }>('select app.meet($1, $2) as audience', [lesson.audienceId, answer.audienceId]);
    const link = { lessonId: lesson.id, answerId: answer.id, teamId, endAudienceId: answer.audienceId, audienceId: both!.audience };
    await work.insert(LessonAnswer, link, lesson);
    return lesson;
  },
});
