import { IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import type { Audience } from '../generated/rows.js';
import styles from './audience.module.css';
import { useAudienceWords } from './names.js';
import { isNarrow } from './seen.js';

/** Above a card's title when it is narrower than the team. */
export const AudienceBand = memo(function AudienceBand({ teamId, audience }: { teamId: string; audience: Audience }) {
  return isNarrow(audience) ? <NarrowBand teamId={teamId} audience={audience} /> : null;
});

function NarrowBand({ teamId, audience }: { teamId: string; audience: Audience }) {
  const words = useAudienceWords(teamId);
  return (
    <span className={styles.band}>
      <IconLock size={14} stroke={2} aria-hidden="true" />
      <span>{words.band(audience)}</span>
    </span>
  );
}
