import { answersAsk, registerAsks, type Ask } from '../teams/asking.js';
import type { Work } from '../work/work.js';
import { Release, ReleaseApproval } from './release.js';

interface Waiting {
  approval: ReleaseApproval;
  release: Release;
}

/** What of releases that are still open these organizations have not answered. */
async function waitingFor(work: Work, organizations: readonly string[]): Promise<Waiting[]> {
  const approvals = organizations.length ? await work.find(ReleaseApproval, { state: 'asked', organizationId: organizations }, { order: 'asked_at, id' }) : [];
  if (!approvals.length) return [];
  const releases = await work.find(Release, { id: [...new Set(approvals.map(({ releaseId }) => releaseId))], state: 'asked' });
  const open = new Map(releases.map((release) => [release.id, release]));
  return approvals.flatMap((approval) => {
    const release = open.get(approval.releaseId);
    return release ? [{ approval, release }] : [];
  });
}

/** What waits for this viewer's own answer, the oldest first. */
export async function approvalsForMe(work: Work, teamId: string | null | undefined): Promise<ReleaseApproval[]> {
  const organizations = new Set(work.viewer.seats.filter(({ role }) => role !== 'guest').map(({ organization }) => organization));
  const waiting = await waitingFor(work, [...organizations]);
  return waiting.flatMap(({ approval }) =>
    (!teamId || approval.teamId === teamId) && answersAsk(work.viewer, { ...approval, personId: null }) ? [approval] : [],
  );
}

registerAsks(async (work: Work, organizations): Promise<Ask[]> =>
  (await waitingFor(work, organizations)).map(({ approval, release: { title, reason, askedBy } }) => {
    const { id, teamId, organizationId, askedAt } = approval;
    const answers = ['agreeToRelease', 'refuseRelease'];
    return { kind: 'release_approval', id, title, detail: reason, teamId, organizationId, personId: null, askedBy, askedAt, dueOn: null, answers };
  }),
);
