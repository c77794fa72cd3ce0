import { Board } from './boards/board.js';
import { Goal } from './boards/goal.js';
import { Person } from './identity/person.js';
import { Organization } from './organizations/organization.js';
import { Place } from './places/place.js';
import { Partner } from './tactics/partner.js';
import { Review } from './tactics/review.js';
import { Tactic } from './tactics/tactic.js';
import { Network } from './teams/network.js';
import { Seat } from './teams/seat.js';
import { Team } from './teams/team.js';
import { leadsTheTeam, worksOnTheTeam } from './work/rules.js';
import { registerKind } from './work/thing.js';

/**
 * The one list of things that can be journaled, shared and followed. The rule says who may change such a row, for the
 * verbs that work on any kind (share, undo); kinds of the directory have verbs of their own for everything.
 */
registerKind(Network);
registerKind(Place);
registerKind(Organization);
registerKind(Person);
registerKind(Team);
registerKind(Seat);
registerKind(Board, leadsTheTeam);
registerKind(Goal, leadsTheTeam);
registerKind(Tactic, worksOnTheTeam);
registerKind(Partner, worksOnTheTeam);
registerKind(Review, worksOnTheTeam);
