import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import parts from '../boards/parts.module.css';
import type { Agreement } from '../generated/rows.js';
import { later } from '../shell/later.js';
import { Loading } from '../shell/notices.js';
import { Empty, Sheet } from '../shell/sheet.js';
import { useLoad, useRows } from '../sync/index.js';
import { AgreementCard } from './agreement-card.js';
import styles from './agreements.module.css';
import { agreementsDocument } from './documents.js';
import { inOrder } from './standing.js';
import { useAgreementWords } from './words.js';

const AgreementDialog = lazy(later(() => import('./agreement-dialog.js')));

/** What organizations of the team have signed, what has to be looked at first on top. */
export default function AgreementsView({ teamId, leads }: { teamId: string; leads: boolean }) {
  const t = useAgreementWords();
  const { data } = useLoad(agreementsDocument, { teamId });
  const rows = useRows('agreement', 'teamId', teamId);
  const [form, setForm] = useState<{ agreement?: Agreement }>();
  const living = useMemo(() => rows.filter((row) => !row.archivedAt).sort(inOrder), [rows]);
  const [standing, past] = [living.filter((row) => row.state !== 'ended'), living.filter((row) => row.state === 'ended')];
  const cards = (list: readonly Agreement[]) => (
    <ul>
      {list.map((agreement) => (
        <AgreementCard key={agreement.id} agreement={agreement} leads={leads} onEdit={() => setForm({ agreement })} />
      ))}
    </ul>
  );
  const add = leads ? (
    <button type="button" className={`${parts.btn} ${parts.main} ${parts.push}`} onClick={() => setForm({})}>
      <IconPlus size={16} aria-hidden="true" />
      {t('add')}
    </button>
  ) : undefined;
  return (
    <Sheet title={t('agreements')} count={standing.length} side={add}>
      <p className={styles.text}>{t('agreementsText')}</p>
      {standing.length ? cards(standing) : data ? <Empty>{t(leads ? 'noneLeads' : 'none')}</Empty> : <Loading />}
      {past.length ? (
        <details className={styles.past}>
          <summary>{t('past', { count: past.length })}</summary>
          {cards(past)}
        </details>
      ) : null}
      <Suspense>{form ? <AgreementDialog teamId={teamId} {...form} onClose={() => setForm(undefined)} /> : null}</Suspense>
    </Sheet>
  );
}
