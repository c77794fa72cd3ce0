import { lockedLesson } from '../lessons/lesson.rules.js';
import { Release, withdrawalReasons } from '../releases/release.js';
import type { WithdrawReleaseInput } from '../releases/release.inputs.js';
import { mayWithdraw, mustBe } from '../releases/release.rules.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { takeOut } from './edition.making.js';

/** Before it went out: it does not. After: it leaves every screen at once, and whoever had read it is told that it is gone. */
export const withdrawRelease = act({
  mutation: 'withdrawRelease',
  name: 'release.withdrawn',
  on: Release,
  load: (work, input: WithdrawReleaseInput) => work.get(Release, input.id, { lock: true }),
  may: mayWithdraw,
  do: async (work, release, { because, note }) => {
    new Check().key('because', because, withdrawalReasons).text('note', note, { max: 1000 }).done();
    mustBe(release, 'asked', 'approved', 'released');
    await takeOut(work, release, await lockedLesson(work, release.lessonId));
    return work.update(release, { state: 'withdrawn', withdrawnBecause: because, withdrawnNote: note?.trim() || null });
  },
});
