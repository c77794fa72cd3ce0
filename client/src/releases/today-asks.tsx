import { useEffect } from 'react';
import type { ReleaseAsksQuery } from '../generated/graphql.js';
import { useAgainAfter } from '../notifications/again.js';
import { releasesWaiting } from '../shell/waiting.js';
import { isAnswered, perform, useLoad } from '../sync/index.js';
import { Ask } from '../today/ask.js';
import { agreeToReleaseDocument, refuseReleaseDocument, releaseAsksDocument } from './documents.js';
import { useReleaseWords } from './words.js';

type Asked = ReleaseAsksQuery['today']['releaseAsks'][number];

export interface ReleaseAsks {
  readonly rows: readonly Asked[];
  readonly answered: boolean;
  reload(): void;
}

const kinds: ReadonlySet<string> = new Set(['release', 'release_approval', 'seat']);

/** Lessons that my organization is asked to let go to the network. */
export function useReleaseAsks(): ReleaseAsks {
  const { reload, ...answer } = useLoad(releaseAsksDocument, {});
  useAgainAfter(reload, ({ kind }) => kinds.has(kind));
  const rows = answer.data?.today.releaseAsks;
  useEffect(() => {
    if (rows) releasesWaiting.set(rows.length);
  }, [rows]);
  return { rows: rows ?? [], answered: isAnswered(answer), reload };
}

/** One of them among the other asks; the text that is to go out stands on its page. */
export function ReleaseAsk({ asked, reload }: { asked: Asked; reload(): void }) {
  const t = useReleaseWords();
  const { id, organizationId, askedAt, release } = asked;
  if (!release) return null;
  const { title } = release;
  const plain = t('today', { title });
  // Somebody else may have been first: either way the row is asked for anew.
  const settled = (done: Promise<unknown>) => void done.then(reload, reload);
  return (
    <Ask
      title={plain}
      plain={plain}
      address={`/releases/${release.id}`}
      organizationId={organizationId}
      askedBy={release.askedBy}
      askedAt={askedAt}
      confirm={() => settled(perform(agreeToReleaseDocument, { id }, { says: t('saysAgreed', { title }) }).done)}
      decline={(reason) => settled(perform(refuseReleaseDocument, { input: { id, reason } }, { says: t('saysRefused', { title }) }).done)}
    />
  );
}
