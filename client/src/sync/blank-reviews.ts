import { made, nobody } from './blank-base.js';
import { keepBlanks } from './blank.js';

keepBlanks({
  after_action_review: {
    __typename: 'AfterActionReview',
    ...made,
    teamId: '',
    aboutKind: 'event',
    tacticId: null,
    meetingId: null,
    title: '',
    heldOn: '',
    facilitatorId: '',
    facilitatorName: '',
    intended: null,
    happened: null,
    why: null,
    keep: null,
    change: null,
    surprises: null,
    sectors: [],
    state: 'draft',
    doneAt: null,
    archivedAt: null,
    audience: nobody,
  },
  observation: { __typename: 'Observation', ...made, afterActionReviewId: '', teamId: '', text: '', kind: 'keep', position: 0, archivedAt: null },
});
