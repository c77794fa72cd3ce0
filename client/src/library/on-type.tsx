import { IconBook } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useLoad } from '../sync/index.js';
import { lessonsOnTypeDocument } from './documents.js';
import styles from './library.module.css';
import { useLibraryWords } from './words.js';

/** That others have learned something about this type: said where somebody chooses it, with the way there. */
export default function OnType({ typeKey }: { typeKey: string }) {
  const t = useLibraryWords();
  const { data } = useLoad(lessonsOnTypeDocument, { key: typeKey });
  if (!data?.lessonsOnType.lessons) return null;
  const { teams, unnamed } = data.lessonsOnType;
  const said = teams
    ? [t('teamsOnType', { count: teams }), ...(unnamed ? [t('andUnnamed', { count: unnamed })] : [])].join(', ')
    : t('unnamedOnType', { count: unnamed });
  return (
    <Link className={styles.onType} to={`/lessons?type=${typeKey}`}>
      <IconBook size={16} stroke={1.75} aria-hidden="true" />
      {said}
    </Link>
  );
}
