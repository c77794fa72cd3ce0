import { registerAsks, type Ask } from '../teams/asking.js';
import type { Work } from '../work/work.js';
import { Release, ReleaseApproval } from './release.js';

registerAsks(async (work: Work, organizations): Promise<Ask[]> => {
  const approvals = await work.find(ReleaseApproval, { state: 'asked', organizationId: organizations });
  if (!approvals.length) return [];
  const releases = await work.find(Release, { id: [...new Set(approvals.map(({ releaseId }) => releaseId))], state: 'asked' });
  const open = new Map(releases.map((release) => [release.id, release]));
  return approvals.flatMap(({ id, releaseId, teamId, organizationId, askedAt }) => {
    const release = open.get(releaseId);
    if (!release) return [];
    const { title, reason, askedBy } = release;
    const answers = ['agreeToRelease', 'refuseRelease'];
    return [{ kind: 'release_approval', id, title, detail: reason, teamId, organizationId, personId: null, askedBy, askedAt, dueOn: null, answers }];
  });
});
