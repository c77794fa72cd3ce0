import { IconX } from '@tabler/icons-react';
import { useTeamOrganizations } from '../../boards/add-dialog.js';
import parts from '../../boards/parts.module.css';
import { OrganizationName } from '../../shell/bullet.js';
import { store } from '../../sync/index.js';
import styles from '../releases.module.css';
import { useReleaseWords } from '../words.js';
import type { AskProps } from './ask-dialog.js';

const whys = ['owner', 'partner', 'named'] as const;

/** Who has to agree, why, and who else of the team is asked. */
export function WhoIsAsked({ lesson, check, asking, onChange }: AskProps) {
  const t = useReleaseWords();
  const named = check?.organizations ?? [];
  const added = asking.organizationIds.filter((id) => !named.some(({ organizationId }) => organizationId === id));
  const asked = new Set([...named.map(({ organizationId }) => organizationId), ...added]);
  const others = useTeamOrganizations(lesson.teamId).filter(({ key }) => !asked.has(key));
  const without = (gone: string) => onChange({ organizationIds: asking.organizationIds.filter((id) => id !== gone) });
  return (
    <section className={styles.group} aria-label={t('whoAgrees')}>
      <h3>{t('whoAgrees')}</h3>
      <ul className={styles.answers}>
        {named.map(({ organizationId, why, seesLesson }) => (
          <li key={organizationId}>
            <OrganizationName id={organizationId} />
            <span className={parts.hint}>
              {t(`why_${whys.find((one) => one === why) ?? 'named'}`)}
              {seesLesson ? '' : `. ${t('seesTextOnly')}`}
            </span>
          </li>
        ))}
        {added.map((id) => (
          <li key={id} className={styles.added}>
            <OrganizationName id={id} />
            <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`} onClick={() => without(id)}>
              <IconX size={16} stroke={1.75} aria-hidden="true" />
              <span className={parts.hidden}>{t('removeOrganization', { name: store.get('organization', id)?.name ?? '' })}</span>
            </button>
          </li>
        ))}
      </ul>
      {others.length ? (
        <label className={parts.control}>
          <span className={parts.name}>{t('addOrganization')}</span>
          <select
            className={parts.field}
            value=""
            onChange={(event) => event.currentTarget.value && onChange({ organizationIds: [...asking.organizationIds, event.currentTarget.value] })}
          >
            <option value="">{t('nobodyElse')}</option>
            {others.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </section>
  );
}
