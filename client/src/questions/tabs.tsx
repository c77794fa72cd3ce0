import { Link } from 'react-router';
import styles from './questions.module.css';
import { useQuestionWords } from './words.js';

/** What was learned, and what somebody wants to know: two lists of one place. */
export function LearningTabs({ on }: { on: 'lessons' | 'questions' }) {
  const t = useQuestionWords();
  return (
    <nav className={styles.tabs} aria-label={t('tabs')}>
      {(['lessons', 'questions'] as const).map((one) => (
        <Link key={one} to={`/${one}`} aria-current={one === on ? 'page' : undefined}>
          {t(one)}
        </Link>
      ))}
    </nav>
  );
}
