import { registerOwnerless, whoLeft, type Left } from '../teams/ownerless.js';
import { Commitment } from './commitment.js';

registerOwnerless(async (work, { teams, coordinated, organizations }): Promise<Left[]> => {
  const rows = await work.query<{ id: string }>(
    `select c.id from ${whoLeft} gone join app.commitment c on c.team_id = gone.team_id and c.organization_id = gone.organization_id and c.owner_id = gone.holder_id
     where c.archived_at is null and c.state in ('accepted', 'paused') and (c.team_id = any ($2::uuid[]) or c.organization_id = any ($3::uuid[]))
     order by c.next_on nulls last, c.id limit 200`,
    [teams, coordinated, organizations],
  );
  const commitments = rows.length ? await work.find(Commitment, { id: rows.map(({ id }) => id) }) : [];
  return commitments.map(({ id, title, teamId, organizationId, ownerId, ownerName, nextOn, principals }) => ({
    id,
    kind: 'commitment',
    title,
    teamId,
    organizationId,
    ownerId: ownerId!,
    ownerName: ownerName!,
    dueOn: nextOn,
    principals,
    take: 'takeCommitment',
    handOn: 'handOnCommitment',
    asking: [],
  }));
});
