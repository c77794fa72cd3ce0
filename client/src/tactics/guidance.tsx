import { lazy, Suspense, useMemo } from 'react';
import parts from '../boards/parts.module.css';
import type { TypeTextsQuery } from '../generated/graphql.js';
import { afterwards } from '../shell/later.js';
import { usePack } from '../shell/pack.js';
import { useLoad } from '../sync/index.js';
import { typeListsDocument, typeTextsDocument } from './documents.js';
import styles from './guidance.module.css';
import { useTacticWords } from './words.js';

const OnType = lazy(afterwards(() => import('../library/on-type.js')));

type TypeTexts = TypeTextsQuery['pack']['tacticTypes'][number];
type Both = TypeTexts['coreElements'][number];

/** What the library says about a tactic's type. Where it is silent it says so; plain reasoning is marked as such. */
export function TypeGuidance({ typeKey, short = false }: { typeKey: string; short?: boolean }) {
  const t = useTacticWords();
  const pack = usePack();
  const { data } = useLoad(typeTextsDocument, {});
  const { data: lists } = useLoad(typeListsDocument, {}, { skip: short });
  const type = useMemo(() => data?.pack.tacticTypes.find((one) => one.key === typeKey), [data, typeKey]);
  const known = pack.tacticType(typeKey);
  return (
    <section className={styles.guidance} aria-label={t('library', { type: pack.term('tacticTypes', typeKey) })}>
      <h3>{t('library', { type: pack.term('tacticTypes', typeKey) })}</h3>
      {known && <p>{pack.text(known.line)}</p>}
      <Suspense>
        <OnType key={typeKey} typeKey={typeKey} />
      </Suspense>
      {type ? (
        <Lines type={type} adaptable={lists?.pack.tacticTypes.find((one) => one.key === typeKey)?.adaptableElements ?? []} short={short} />
      ) : (
        <p className={parts.hint}>{t('loading')}</p>
      )}
    </section>
  );
}

interface Line {
  readonly name: string;
  readonly text: string | undefined;
  readonly reasoning?: boolean;
  readonly warn?: boolean;
}

function Lines({ type, adaptable, short }: { type: TypeTexts; adaptable: readonly Both[]; short: boolean }) {
  const t = useTacticWords();
  const pack = usePack();
  const text = pack.text;
  const first: readonly Line[] = [
    { name: t('caution'), text: text(type.caution), warn: true },
    { name: t('mechanismHow'), text: text(type.mechanism), reasoning: type.mechanismIsReasoning },
    { name: t('considerations'), text: text(type.considerations), reasoning: type.considerationsAreReasoning },
  ];
  const rest: readonly Line[] = [
    { name: t('worksBestIf'), text: text(type.worksBestIf) },
    { name: t('knownHarms'), text: text(type.knownHarms) },
    { name: t('evidence'), text: text(type.evidence) },
    { name: t('legalAuthority'), text: text(type.legalAuthority) },
    { name: t('costBand'), text: text(type.costBand) },
    { name: t('timeToStart'), text: text(type.timeToStart) },
  ];
  const lines = short ? first.filter((line) => line.text) : [...first.filter((line) => !line.warn || line.text), ...rest];
  const lists = [
    { name: t('coreElements'), items: type.coreElements },
    { name: t('adaptableElements'), items: adaptable },
  ].filter((list) => list.items.length > 0 && !short);
  return (
    <dl className={styles.lines}>
      {lines.map((line) => (
        <div key={line.name} data-warn={line.warn || undefined}>
          <dt>{line.name}</dt>
          <dd>
            {line.text ?? <span className={parts.hint}>{t('notRecordedYet')}</span>}
            {line.text && line.reasoning && <span className={styles.reasoning}>{t('reasoning')}</span>}
          </dd>
        </div>
      ))}
      {lists.map((list) => (
        <div key={list.name}>
          <dt>{list.name}</dt>
          <dd>
            <ul>
              {list.items.map((item) => (
                <li key={item.en}>{text(item)}</li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
