import { lazy, Suspense, useEffect } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { later } from '../shell/later.js';
import { Missing } from '../shell/notices.js';
import { Page, PageHead } from '../shell/sheet.js';
import { chooseTeam, useMyTeams } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { useTeamWords } from './words.js';
import { useRow, type Rows } from '../sync/index.js';
import { NetworkView } from './network-view.js';
import { OrganizationsView } from './organizations-view.js';
import { PlacesView } from './places-view.js';
import { useTeamRights } from './rights.js';
import { SeatsView } from './seats-view.js';
import team from './team.module.css';

const AgreementsView = lazy(later(() => import('../agreements/agreements-view.js')));
const TeamReviews = lazy(later(() => import('../after-action/team-reviews.js')));
const views = ['seats', 'agreements', 'reviews', 'organizations', 'places', 'network'] as const;
type View = (typeof views)[number];

function Segments({ now }: { now: View }) {
  const t = useTeamWords();
  return (
    <nav className={team.segments} aria-label={t('views')}>
      {views.map((view) => (
        <Link key={view} to={view === 'seats' ? '?' : `?view=${view}`} aria-current={view === now ? 'page' : undefined} replace>
          {t(view)}
        </Link>
      ))}
    </nav>
  );
}

function TeamScreen({ of }: { of: Rows['team'] }) {
  const t = useTeamWords();
  const [search] = useSearchParams();
  const rights = useTeamRights(of.id);
  const view = views.find((each) => each === search.get('view')) ?? 'seats';
  useTitle(`${of.name}, ${t(view)}`);
  const mine = useMyTeams().some(({ id }) => id === of.id);
  // Another's team is looked at, not worked in.
  useEffect(() => {
    if (mine) chooseTeam(of.id);
  }, [mine, of.id]);
  return (
    <Page>
      <PageHead title={of.name} acts={<Segments now={view} />}>
        {of.purpose}
      </PageHead>
      {view === 'seats' ? <SeatsView of={of} rights={rights} /> : null}
      <Suspense>{view === 'agreements' ? <AgreementsView teamId={of.id} leads={rights.leads} /> : null}</Suspense>
      <Suspense>{view === 'reviews' ? <TeamReviews teamId={of.id} /> : null}</Suspense>
      {view === 'organizations' ? <OrganizationsView of={of} rights={rights} /> : null}
      {view === 'places' ? <PlacesView of={of} mayEdit={rights.steward} /> : null}
      {view === 'network' ? <NetworkView networkId={of.networkId} rights={rights} /> : null}
    </Page>
  );
}

/** A team: its seats by sector, and the directory that they come from. */
export default function TeamPage() {
  const { teamId } = useParams();
  const of = useRow('team', teamId);
  return of ? <TeamScreen key={of.id} of={of} /> : <Missing />;
}
