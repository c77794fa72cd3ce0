import type { Viewer } from './viewer.js';

/**
 * Who may: pure, and printed in the permission book by what it `says`. Subject is what the verb loaded; input is absent
 * when the question is only which buttons to show.
 */
export interface Rule<Subject, Input = unknown> {
  says: string;
  allows(viewer: Viewer, subject: Subject, input?: Input): boolean;
}

export function rule<Subject, Input = unknown>(says: string, allows: Rule<Subject, Input>['allows']): Rule<Subject, Input> {
  return { says, allows };
}

export function anyOf<Subject, Input = unknown>(...rules: Rule<Subject, Input>[]): Rule<Subject, Input> {
  return rule(`(${rules.map((one) => one.says).join(' OR ')})`, (viewer, subject, input) => rules.some((one) => one.allows(viewer, subject, input)));
}

export function allOf<Subject, Input = unknown>(...rules: Rule<Subject, Input>[]): Rule<Subject, Input> {
  return rule(rules.map((one) => one.says).join(' AND '), (viewer, subject, input) => rules.every((one) => one.allows(viewer, subject, input)));
}

type OfTeam = { teamId: string };
export const worksOnTheTeam: Rule<OfTeam> = rule('works on the team', (viewer, subject) => viewer.worksOn(subject.teamId));
export const leadsTheTeam: Rule<OfTeam> = rule('coordinator or chair of the team', (viewer, subject) => viewer.leads(subject.teamId));
export const signedIn: Rule<unknown> = rule('signed in', () => true);
