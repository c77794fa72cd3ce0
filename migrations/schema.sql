-- Made by "npm run schema" from a migrated database. Do not edit.

-- Tables
account.email text not null
account.password_at timestamp with time zone not null default now()
account.password_hash text not null
account.person_id uuid not null
act.actor_id uuid
act.at timestamp with time zone not null
act.audiences integer[] not null
act.digest bytea not null
act.id uuid not null
act.input_digest bytea
act.name text not null
act.number bigint not null
act.result jsonb
act.work_number bigint not null
adaptation.adoption_id uuid not null
adaptation.archived_at timestamp with time zone
adaptation.audience_id integer not null
adaptation.changed text not null
adaptation.changed_at timestamp with time zone not null default now()
adaptation.changed_by uuid
adaptation.chosen_audience_id integer
adaptation.decided_by text
adaptation.factor text
adaptation.fidelity text not null
adaptation.goal text
adaptation.happened text
adaptation.id uuid not null
adaptation.lasting text
adaptation.level text
adaptation.made_at timestamp with time zone not null default now()
adaptation.made_by uuid
adaptation.nature text
adaptation.parent_audience_id integer not null
adaptation.planned text
adaptation.team_id uuid not null
adaptation.text text not null
adaptation.version integer not null default 1
adoption.audience_id integer not null
adoption.changed_at timestamp with time zone not null default now()
adoption.changed_by uuid
adoption.edition_id uuid not null
adoption.first_edition_id uuid not null
adoption.id uuid not null
adoption.made_at timestamp with time zone not null default now()
adoption.made_by uuid
adoption.place_id uuid
adoption.place_name text not null
adoption.reason text
adoption.started_on date
adoption.state text not null
adoption.team_id uuid not null
adoption.team_name text not null
adoption.told boolean not null
adoption.version integer not null default 1
adoption.withdrawn_on date
adoption_fit.adoption_id uuid not null
adoption_fit.answer text not null
adoption_fit.audience_id integer not null
adoption_fit.changed_at timestamp with time zone not null default now()
adoption_fit.changed_by uuid
adoption_fit.chosen_audience_id integer
adoption_fit.id uuid not null
adoption_fit.key text not null
adoption_fit.made_at timestamp with time zone not null default now()
adoption_fit.made_by uuid
adoption_fit.note text
adoption_fit.parent_audience_id integer not null
adoption_fit.team_id uuid not null
adoption_fit.version integer not null default 1
adoption_tactic.adoption_id uuid not null
adoption_tactic.audience_id integer not null
adoption_tactic.board_id uuid not null
adoption_tactic.changed_at timestamp with time zone not null default now()
adoption_tactic.changed_by uuid
adoption_tactic.chosen_audience_id integer
adoption_tactic.end_audience_id integer
adoption_tactic.id uuid not null
adoption_tactic.made_at timestamp with time zone not null default now()
adoption_tactic.made_by uuid
adoption_tactic.parent_audience_id integer not null
adoption_tactic.tactic_id uuid not null
adoption_tactic.team_id uuid not null
adoption_tactic.version integer not null default 1
after_action_review.about_kind text not null
after_action_review.archived_at timestamp with time zone
after_action_review.audience_id integer not null
after_action_review.change text
after_action_review.changed_at timestamp with time zone not null default now()
after_action_review.changed_by uuid
after_action_review.chosen_audience_id integer
after_action_review.done_at timestamp with time zone
after_action_review.facilitator_id uuid not null
after_action_review.facilitator_name text not null
after_action_review.happened text
after_action_review.held_on date not null
after_action_review.id uuid not null
after_action_review.intended text
after_action_review.keep text
after_action_review.made_at timestamp with time zone not null default now()
after_action_review.made_by uuid
after_action_review.meeting_id uuid
after_action_review.parent_audience_id integer
after_action_review.sectors text[] not null default '{}'::text[]
after_action_review.state text not null
after_action_review.surprises text
after_action_review.tactic_id uuid
after_action_review.team_id uuid not null
after_action_review.title text not null
after_action_review.version integer not null default 1
after_action_review.why text
agenda_item.archived_at timestamp with time zone
agenda_item.audience_id integer not null
agenda_item.changed_at timestamp with time zone not null default now()
agenda_item.changed_by uuid
agenda_item.chosen_audience_id integer
agenda_item.decision_id uuid
agenda_item.end_audience_id integer
agenda_item.id uuid not null
agenda_item.made_at timestamp with time zone not null default now()
agenda_item.made_by uuid
agenda_item.meeting_id uuid not null
agenda_item.minutes integer
agenda_item.notes text
agenda_item.owner_id uuid
agenda_item.parent_audience_id integer not null
agenda_item.position text not null
agenda_item.purpose text not null
agenda_item.section text not null
agenda_item.state text not null default 'open'::text
agenda_item.tactic_id uuid
agenda_item.task_id uuid
agenda_item.team_id uuid not null
agenda_item.title text not null
agenda_item.version integer not null default 1
agreement.archived_at timestamp with time zone
agreement.audience_id integer not null
agreement.changed_at timestamp with time zone not null default now()
agreement.changed_by uuid
agreement.ends_on date
agreement.id uuid not null
agreement.kind text not null
agreement.link text
agreement.made_at timestamp with time zone not null default now()
agreement.made_by uuid
agreement.may_not_share text
agreement.may_share text
agreement.party_ids uuid[] not null
agreement.review_on date
agreement.scope text
agreement.starts_on date
agreement.state text not null
agreement.team_id uuid not null
agreement.title text not null
agreement.version integer not null default 1
answer.archived_at timestamp with time zone
answer.audience_id integer not null
answer.changed_at timestamp with time zone not null default now()
answer.changed_by uuid
answer.chosen_audience_id integer
answer.content text not null
answer.edited_at timestamp with time zone
answer.from_asker boolean not null
answer.id uuid not null
answer.made_at timestamp with time zone not null default now()
answer.made_by uuid
answer.organization_id uuid
answer.organization_name text
answer.parent_audience_id integer not null
answer.place_name text
answer.question_id uuid not null
answer.team_id uuid
answer.text text not null
answer.version integer not null default 1
answer.writer_role text
attendance.archived_at timestamp with time zone
attendance.audience_id integer not null
attendance.changed_at timestamp with time zone not null default now()
attendance.changed_by uuid
attendance.chosen_audience_id integer
attendance.id uuid not null
attendance.made_at timestamp with time zone not null default now()
attendance.made_by uuid
attendance.meeting_id uuid not null
attendance.parent_audience_id integer not null
attendance.person_id uuid
attendance.person_name text
attendance.seat_id uuid not null
attendance.state text not null
attendance.team_id uuid not null
attendance.version integer not null default 1
audience.digest bytea not null
audience.id integer not null
audience.principals text[] not null
audience_principal.audience_id integer not null
audience_principal.principal text not null
audience_pulse.audience_id integer not null
audience_pulse.number bigint not null
board.archived_at timestamp with time zone
board.audience_id integer not null
board.changed_at timestamp with time zone not null default now()
board.changed_by uuid
board.id uuid not null
board.made_at timestamp with time zone not null default now()
board.made_by uuid
board.purpose text
board.team_id uuid not null
board.title text not null
board.version integer not null default 1
change.after jsonb
change.audience_id integer not null
change.before jsonb
change.digest bytea not null
change.followed boolean not null default false
change.id bigint not null
change.kind text not null
change.operation text not null
change.part_of uuid[] not null
change.previous_audience_id integer not null
change.subject_audience_id integer not null
change.subject_id uuid not null
change.version integer not null
change.work_number bigint not null
checklist_line.archived_at timestamp with time zone
checklist_line.audience_id integer not null
checklist_line.changed_at timestamp with time zone not null default now()
checklist_line.changed_by uuid
checklist_line.chosen_audience_id integer
checklist_line.done boolean not null default false
checklist_line.done_by uuid
checklist_line.id uuid not null
checklist_line.made_at timestamp with time zone not null default now()
checklist_line.made_by uuid
checklist_line.parent_audience_id integer not null
checklist_line.position integer not null
checklist_line.task_id uuid not null
checklist_line.text text not null
checklist_line.version integer not null default 1
comment.about_id uuid not null
comment.about_kind text not null
comment.archived_at timestamp with time zone
comment.audience_id integer not null
comment.changed_at timestamp with time zone not null default now()
comment.changed_by uuid
comment.chosen_audience_id integer
comment.content text not null
comment.decision_id uuid
comment.edited_at timestamp with time zone
comment.id uuid not null
comment.lesson_id uuid
comment.made_at timestamp with time zone not null default now()
comment.made_by uuid
comment.meeting_id uuid
comment.mention_ids uuid[] not null default '{}'::uuid[]
comment.organization_id uuid not null
comment.parent_audience_id integer not null
comment.resolved_at timestamp with time zone
comment.resolved_by uuid
comment.resolved_by_name text
comment.tactic_id uuid
comment.task_id uuid
comment.team_id uuid not null
comment.text text not null
comment.thread_id uuid
comment.version integer not null default 1
comment.written_by uuid not null
comment.written_by_name text not null
commitment.answered_at timestamp with time zone
commitment.answered_by uuid
commitment.answered_by_name text
commitment.archived_at timestamp with time zone
commitment.asked_at timestamp with time zone not null
commitment.asked_by uuid not null
commitment.asked_by_name text not null
commitment.asked_by_organization_id uuid not null
commitment.audience_id integer not null
commitment.changed_at timestamp with time zone not null default now()
commitment.changed_by uuid
commitment.ends_on date
commitment.id uuid not null
commitment.made_at timestamp with time zone not null default now()
commitment.made_by uuid
commitment.next_on date
commitment.organization_id uuid not null
commitment.owner_id uuid
commitment.owner_name text
commitment.paused_from date
commitment.paused_until date
commitment.reason text
commitment.rule text not null
commitment.starts_on date not null
commitment.state text not null
commitment.team_id uuid not null
commitment.time_zone text not null
commitment.title text not null
commitment.version integer not null default 1
commitment.why text
commitment.working_day_rule text not null
commitment_link.archived_at timestamp with time zone
commitment_link.audience_id integer not null
commitment_link.board_id uuid not null
commitment_link.changed_at timestamp with time zone not null default now()
commitment_link.changed_by uuid
commitment_link.chosen_audience_id integer
commitment_link.commitment_id uuid not null
commitment_link.end_audience_id integer
commitment_link.id uuid not null
commitment_link.made_at timestamp with time zone not null default now()
commitment_link.made_by uuid
commitment_link.parent_audience_id integer not null
commitment_link.tactic_id uuid not null
commitment_link.team_id uuid not null
commitment_link.version integer not null default 1
decision.archived_at timestamp with time zone
decision.audience_id integer not null
decision.body text
decision.changed_at timestamp with time zone not null default now()
decision.changed_by uuid
decision.decided_on date not null
decision.dissent text
decision.evidence text
decision.id uuid not null
decision.made_at timestamp with time zone not null default now()
decision.made_by uuid
decision.meeting_id uuid
decision.options text[] not null default '{}'::text[]
decision.rationale text
decision.review_on date
decision.statement text not null
decision.supersedes_id uuid
decision.team_id uuid not null
decision.version integer not null default 1
default_view.person_id uuid not null
default_view.view_id uuid not null
draft.key text not null
draft.person_id uuid not null
draft.saved_at timestamp with time zone not null default now()
draft.value text not null
edition.applies_if text
edition.audience_id integer not null
edition.avoid text[] not null
edition.changed_at timestamp with time zone not null default now()
edition.changed_by uuid
edition.context_funding text
edition.context_law text
edition.context_market text
edition.context_partners text
edition.context_period text
edition.context_place_size text
edition.core_elements text[] not null
edition.cost_band text
edition.cost_hours text
edition.cost_money text
edition.cost_payer text
edition.do_this text[] not null
edition.earlier_ids uuid[] not null default '{}'::uuid[]
edition.evidence_direction text
edition.evidence_strength text
edition.expires_on date
edition.first_id uuid not null default COALESCE(earlier_ids[1], id)
edition.handling text not null
edition.harms text
edition.id uuid not null
edition.kind text not null
edition.language text not null
edition.legal_notes text
edition.level text
edition.lived_experience_outcome text
edition.made_at timestamp with time zone not null default now()
edition.made_by uuid
edition.may_change text[] not null
edition.mechanism text
edition.mechanism_key text
edition.moderators text
edition.not_if text
edition.number integer not null
edition.problem text
edition.related_edition_ids uuid[] not null default '{}'::uuid[]
edition.released_on date not null
edition.result text
edition.review_on date not null
edition.said_strength text
edition.sector text not null
edition.sources text[] not null
edition.state text not null
edition.strand text
edition.tactic_type_key text
edition.takes_agreements text
edition.takes_approvals text
edition.takes_hours text
edition.takes_lead_time text
edition.takes_people text
edition.takes_skills text
edition.templates text[] not null default '{}'::text[]
edition.title text not null
edition.version integer not null default 1
edition.what_we_did text
edition.worked_in text[] not null default '{}'::text[]
edition.written text
edition_origin.audience_id integer not null
edition_origin.changed_at timestamp with time zone not null default now()
edition_origin.changed_by uuid
edition_origin.contact_role text
edition_origin.contact_seat_id uuid not null
edition_origin.edition_id uuid not null
edition_origin.end_audience_id integer
edition_origin.hidden boolean not null
edition_origin.id uuid not null
edition_origin.lesson_id uuid not null
edition_origin.made_at timestamp with time zone not null default now()
edition_origin.made_by uuid
edition_origin.organization_id uuid not null
edition_origin.organization_name text not null
edition_origin.parent_audience_id integer
edition_origin.place_ids uuid[] not null
edition_origin.place_name text not null
edition_origin.release_id uuid not null
edition_origin.team_id uuid not null
edition_origin.team_name text not null
edition_origin.version integer not null default 1
edition_read.at timestamp with time zone not null default now()
edition_read.edition_id uuid not null
edition_read.organization_id uuid not null
edition_read.person_id uuid not null
feed.id uuid not null default gen_random_uuid()
feed.made_at timestamp with time zone not null default now()
feed.person_id uuid not null
feed.secret_hash bytea not null
feed.view_id uuid
follow_up.answer_id uuid
follow_up.archived_at timestamp with time zone
follow_up.audience_id integer not null
follow_up.changed_at timestamp with time zone not null default now()
follow_up.changed_by uuid
follow_up.chosen_audience_id integer
follow_up.content text not null
follow_up.home_question_id uuid not null
follow_up.id uuid not null
follow_up.made_at timestamp with time zone not null default now()
follow_up.made_by uuid
follow_up.parent_audience_id integer not null
follow_up.team_id uuid not null
follow_up.text text not null
follow_up.version integer not null default 1
goal.audience_id integer not null
goal.board_id uuid not null
goal.changed_at timestamp with time zone not null default now()
goal.changed_by uuid
goal.chosen_audience_id integer
goal.deadline date
goal.id uuid not null
goal.made_at timestamp with time zone not null default now()
goal.made_by uuid
goal.parent_audience_id integer not null
goal.starts_on date
goal.statement text not null
goal.team_id uuid not null
goal.version integer not null default 1
goal.why text
hand_over.archived_at timestamp with time zone
hand_over.audience_id integer not null
hand_over.changed_at timestamp with time zone not null default now()
hand_over.changed_by uuid
hand_over.closed_at timestamp with time zone
hand_over.id uuid not null
hand_over.incoming_id uuid
hand_over.incoming_name text
hand_over.leaving_on date not null
hand_over.made_at timestamp with time zone not null default now()
hand_over.made_by uuid
hand_over.organization_id uuid not null
hand_over.outgoing_id uuid not null
hand_over.outgoing_name text not null
hand_over.seat_id uuid not null
hand_over.state text not null
hand_over.team_id uuid not null
hand_over.term_end_before date
hand_over.unwritten text
hand_over.version integer not null default 1
hand_over_item.agreement_id uuid
hand_over_item.answered_at timestamp with time zone not null
hand_over_item.answered_by uuid not null
hand_over_item.answered_by_name text not null
hand_over_item.archived_at timestamp with time zone
hand_over_item.audience_id integer not null
hand_over_item.changed_at timestamp with time zone not null default now()
hand_over_item.changed_by uuid
hand_over_item.chosen_audience_id integer
hand_over_item.commitment_id uuid
hand_over_item.decision_id uuid
hand_over_item.hand_over_id uuid not null
hand_over_item.id uuid not null
hand_over_item.made_at timestamp with time zone not null default now()
hand_over_item.made_by uuid
hand_over_item.note text
hand_over_item.parent_audience_id integer not null
hand_over_item.part text not null
hand_over_item.state text not null
hand_over_item.task_id uuid
hand_over_item.version integer not null default 1
home_question.accepted_answer_id uuid
home_question.asked_by uuid not null
home_question.asked_by_name text not null
home_question.asker_role text not null
home_question.audience_id integer not null
home_question.changed_at timestamp with time zone not null default now()
home_question.changed_by uuid
home_question.context text
home_question.handling text not null
home_question.hide_city boolean not null
home_question.id uuid not null
home_question.made_at timestamp with time zone not null default now()
home_question.made_by uuid
home_question.organization_id uuid not null
home_question.question_id uuid
home_question.state text not null
home_question.tactic_type_key text
home_question.team_id uuid not null
home_question.title text not null
home_question.version integer not null default 1
home_question.wanted_by date
installation.made_at timestamp with time zone not null default now()
installation.one boolean not null default true
installation.pack text
installation.sample_network uuid
installation.sample_state text
invitation.email text not null
invitation.expires_at timestamp with time zone
invitation.made_by uuid not null
invitation.seat_id uuid not null
invitation.token_hash bytea
invitation.used_at timestamp with time zone
journal_head.digest bytea not null
journal_head.number bigint not null
journal_head.one boolean not null default true
lesson.after_action_review_id uuid
lesson.applied_how text
lesson.applies_if text
lesson.archived_at timestamp with time zone
lesson.audience_id integer not null
lesson.avoid text[] not null default '{}'::text[]
lesson.changed_at timestamp with time zone not null default now()
lesson.changed_by uuid
lesson.contact_seat_id uuid not null
lesson.context_funding text
lesson.context_law text
lesson.context_market text
lesson.context_partners text
lesson.context_period text
lesson.context_place_size text
lesson.core_elements text[] not null default '{}'::text[]
lesson.cost_band text
lesson.cost_hours text
lesson.cost_money text
lesson.cost_payer text
lesson.do_this text[] not null default '{}'::text[]
lesson.evidence_direction text
lesson.evidence_strength text
lesson.expires_on date
lesson.handling text not null
lesson.harms text
lesson.id uuid not null
lesson.kind text not null
lesson.label_reason text
lesson.language text not null
lesson.legal_notes text
lesson.level text
lesson.lived_experience_concerns text
lesson.lived_experience_outcome text
lesson.lived_experience_reason text
lesson.lived_experience_review_needed boolean not null
lesson.made_at timestamp with time zone not null default now()
lesson.made_by uuid
lesson.may_change text[] not null default '{}'::text[]
lesson.mechanism text
lesson.mechanism_key text
lesson.moderators text
lesson.not_if text
lesson.observation_id uuid
lesson.organization_id uuid not null
lesson.problem text
lesson.result text
lesson.retired_because text
lesson.review_on date not null
lesson.sources text[] not null default '{}'::text[]
lesson.state text not null
lesson.state_before text
lesson.strand text
lesson.supersedes_id uuid
lesson.tactic_id uuid
lesson.tactic_type_key text
lesson.takes_agreements text
lesson.takes_approvals text
lesson.takes_hours text
lesson.takes_lead_time text
lesson.takes_people text
lesson.takes_skills text
lesson.team_id uuid not null
lesson.templates text[] not null default '{}'::text[]
lesson.title text not null
lesson.validated_at timestamp with time zone
lesson.version integer not null default 1
lesson.what_we_did text
lesson.writer_id uuid not null
lesson.writer_name text not null
lesson.written text
lesson_answer.answer_id uuid not null
lesson_answer.audience_id integer not null
lesson_answer.changed_at timestamp with time zone not null default now()
lesson_answer.changed_by uuid
lesson_answer.chosen_audience_id integer
lesson_answer.end_audience_id integer
lesson_answer.id uuid not null
lesson_answer.lesson_id uuid not null
lesson_answer.made_at timestamp with time zone not null default now()
lesson_answer.made_by uuid
lesson_answer.parent_audience_id integer not null
lesson_answer.team_id uuid not null
lesson_answer.version integer not null default 1
lesson_update.at timestamp with time zone not null default now()
lesson_update.audience_id integer not null
lesson_update.content bytea not null
lesson_update.id bigint not null
lesson_update.lesson_id uuid not null
lesson_update.person_id uuid not null
meeting.approved_at timestamp with time zone
meeting.approved_by uuid
meeting.approved_by_name text
meeting.archived_at timestamp with time zone
meeting.audience_id integer not null
meeting.changed_at timestamp with time zone not null default now()
meeting.changed_by uuid
meeting.ends_at timestamp with time zone not null
meeting.handling text not null
meeting.id uuid not null
meeting.kind text not null default 'regular'::text
meeting.link text
meeting.made_at timestamp with time zone not null default now()
meeting.made_by uuid
meeting.minutes_version integer not null default 0
meeting.place text
meeting.purpose text
meeting.quorum integer
meeting.sent_at timestamp with time zone
meeting.starts_at timestamp with time zone not null
meeting.state text not null default 'planned'::text
meeting.team_id uuid not null
meeting.time_zone text not null
meeting.title text not null
meeting.version integer not null default 1
meeting_task.archived_at timestamp with time zone
meeting_task.audience_id integer not null
meeting_task.changed_at timestamp with time zone not null default now()
meeting_task.changed_by uuid
meeting_task.chosen_audience_id integer
meeting_task.end_audience_id integer
meeting_task.id uuid not null
meeting_task.made_at timestamp with time zone not null default now()
meeting_task.made_by uuid
meeting_task.meeting_id uuid not null
meeting_task.parent_audience_id integer not null
meeting_task.task_id uuid not null
meeting_task.team_id uuid not null
meeting_task.version integer not null default 1
migration.id integer not null default nextval('migration_id_seq'::regclass)
migration.name character varying not null
migration.timestamp bigint not null
minutes_update.at timestamp with time zone not null default now()
minutes_update.audience_id integer not null
minutes_update.content bytea not null
minutes_update.id bigint not null
minutes_update.meeting_id uuid not null
minutes_update.person_id uuid not null
minutes_version.approved_at timestamp with time zone not null
minutes_version.approved_by_name text not null
minutes_version.audience_id integer not null
minutes_version.changed_at timestamp with time zone not null default now()
minutes_version.changed_by uuid
minutes_version.chosen_audience_id integer
minutes_version.content text not null
minutes_version.id uuid not null
minutes_version.made_at timestamp with time zone not null default now()
minutes_version.made_by uuid
minutes_version.meeting_id uuid not null
minutes_version.number integer not null
minutes_version.parent_audience_id integer not null
minutes_version.team_id uuid not null
minutes_version.text text not null
minutes_version.version integer not null default 1
network.audience_id integer not null
network.changed_at timestamp with time zone not null default now()
network.changed_by uuid
network.id uuid not null
network.made_at timestamp with time zone not null default now()
network.made_by uuid
network.name text not null
network.principles text[] not null default '{}'::text[]
network.version integer not null default 1
notice.about text not null
notice.at timestamp with time zone not null
notice.audience_id integer not null
notice.changed_at timestamp with time zone not null default now()
notice.changed_by uuid
notice.id uuid not null
notice.kind text not null
notice.made_at timestamp with time zone not null default now()
notice.made_by uuid
notice.person_id uuid not null
notice.seen_at timestamp with time zone
notice.subject_id uuid not null
notice.version integer not null default 1
notice.why text not null
notice_mail.at_once boolean not null
notice_mail.notice_id uuid not null
notice_mail.person_id uuid not null
notice_mail.sent_at timestamp with time zone
notice_mail.taken_at timestamp with time zone not null
observation.after_action_review_id uuid not null
observation.archived_at timestamp with time zone
observation.audience_id integer not null
observation.changed_at timestamp with time zone not null default now()
observation.changed_by uuid
observation.chosen_audience_id integer
observation.id uuid not null
observation.kind text not null
observation.made_at timestamp with time zone not null default now()
observation.made_by uuid
observation.parent_audience_id integer not null
observation.position integer not null
observation.team_id uuid not null
observation.text text not null
observation.version integer not null default 1
occurrence.archived_at timestamp with time zone
occurrence.audience_id integer not null
occurrence.changed_at timestamp with time zone not null default now()
occurrence.changed_by uuid
occurrence.chosen_audience_id integer
occurrence.commitment_id uuid not null
occurrence.due_on date not null
occurrence.id uuid not null
occurrence.made_at timestamp with time zone not null default now()
occurrence.made_by uuid
occurrence.marked_at timestamp with time zone
occurrence.marked_by uuid
occurrence.marked_by_name text
occurrence.organization_id uuid not null
occurrence.original_on date not null
occurrence.parent_audience_id integer not null
occurrence.remark text
occurrence.state text not null
occurrence.team_id uuid not null
occurrence.version integer not null default 1
organization.archived_at timestamp with time zone
organization.audience_id integer not null
organization.changed_at timestamp with time zone not null default now()
organization.changed_by uuid
organization.escalate_after_days integer
organization.id uuid not null
organization.kind text not null
organization.made_at timestamp with time zone not null default now()
organization.made_by uuid
organization.name text not null
organization.obligations text[] not null default '{}'::text[]
organization.place_id uuid not null
organization.sector text not null
organization.version integer not null default 1
own_view.filter text not null
own_view.id uuid not null default gen_random_uuid()
own_view.made_at timestamp with time zone not null default now()
own_view.name text not null
own_view.person_id uuid not null
partner.answered_at timestamp with time zone
partner.answered_by uuid
partner.archived_at timestamp with time zone
partner.audience_id integer not null
partner.board_id uuid not null
partner.changed_at timestamp with time zone not null default now()
partner.changed_by uuid
partner.chosen_audience_id integer
partner.id uuid not null
partner.made_at timestamp with time zone not null default now()
partner.made_by uuid
partner.organization_id uuid not null
partner.parent_audience_id integer not null
partner.proposed_at timestamp with time zone not null default now()
partner.proposed_by uuid
partner.reason text
partner.role text
partner.state text not null
partner.tactic_id uuid not null
partner.team_id uuid not null
partner.version integer not null default 1
person.audience_id integer not null
person.changed_at timestamp with time zone not null default now()
person.changed_by uuid
person.display_name text not null
person.id uuid not null
person.made_at timestamp with time zone not null default now()
person.made_by uuid
person.pronouns text
person.version integer not null default 1
place.audience_id integer not null
place.changed_at timestamp with time zone not null default now()
place.changed_by uuid
place.id uuid not null
place.kind text not null
place.languages text[] not null default '{}'::text[]
place.latitude double precision
place.longitude double precision
place.made_at timestamp with time zone not null default now()
place.made_by uuid
place.name text not null
place.parent_id uuid
place.population_band text
place.version integer not null default 1
quality_check.archived_at timestamp with time zone
quality_check.audience_id integer not null
quality_check.changed_at timestamp with time zone not null default now()
quality_check.changed_by uuid
quality_check.chosen_audience_id integer
quality_check.context boolean not null
quality_check.happened boolean not null
quality_check.id uuid not null
quality_check.lesson_id uuid not null
quality_check.lesson_version integer not null
quality_check.made_at timestamp with time zone not null default now()
quality_check.made_by uuid
quality_check.note text
quality_check.organization_id uuid not null
quality_check.parent_audience_id integer not null
quality_check.reviewer_id uuid not null
quality_check.reviewer_name text not null
quality_check.so_what boolean not null
quality_check.team_id uuid not null
quality_check.version integer not null default 1
quality_check.where_applies boolean not null
quality_check.why boolean not null
question.accepted_answer_id uuid
question.asker_role text
question.audience_id integer not null
question.changed_at timestamp with time zone not null default now()
question.changed_by uuid
question.context text
question.handling text not null
question.id uuid not null
question.made_at timestamp with time zone not null default now()
question.made_by uuid
question.network_id uuid not null
question.organization_name text
question.place_name text
question.posted_on date not null
question.state text not null
question.tactic_type_key text
question.team_id uuid
question.team_name text
question.title text not null
question.version integer not null default 1
question.wanted_by date
read_mark.audience_id integer not null
read_mark.changed_at timestamp with time zone not null default now()
read_mark.changed_by uuid
read_mark.id uuid not null
read_mark.kind text not null
read_mark.made_at timestamp with time zone not null default now()
read_mark.made_by uuid
read_mark.person_id uuid not null
read_mark.subject_id uuid not null
read_mark.until timestamp with time zone not null
read_mark.version integer not null default 1
reader.name text not null
reader.number bigint not null
related_lesson.archived_at timestamp with time zone
related_lesson.audience_id integer not null
related_lesson.changed_at timestamp with time zone not null default now()
related_lesson.changed_by uuid
related_lesson.chosen_audience_id integer
related_lesson.end_audience_id integer
related_lesson.first_edition_id uuid
related_lesson.id uuid not null
related_lesson.lesson_id uuid not null
related_lesson.made_at timestamp with time zone not null default now()
related_lesson.made_by uuid
related_lesson.parent_audience_id integer not null
related_lesson.related_lesson_id uuid
related_lesson.team_id uuid not null
related_lesson.version integer not null default 1
release.applies_if text
release.asked_at timestamp with time zone not null
release.asked_by uuid not null
release.asked_by_name text not null
release.audience_id integer not null
release.avoid text[] not null
release.changed_at timestamp with time zone not null default now()
release.changed_by uuid
release.checklist text[] not null
release.context_funding text
release.context_law text
release.context_market text
release.context_partners text
release.context_period text
release.context_place_size text
release.core_elements text[] not null
release.cost_band text
release.cost_hours text
release.cost_money text
release.cost_payer text
release.do_this text[] not null
release.edition_id uuid
release.embargo_until date
release.evidence_direction text
release.evidence_strength text
release.expires_on date
release.findings jsonb not null
release.handling text not null
release.harms text
release.hide_city boolean not null
release.hide_contact boolean not null default false
release.id uuid not null
release.kind text not null
release.language text not null
release.legal_notes text
release.lesson_id uuid not null
release.lesson_version integer not null
release.level text
release.lived_experience_outcome text
release.made_at timestamp with time zone not null default now()
release.made_by uuid
release.may_change text[] not null
release.mechanism text
release.mechanism_key text
release.moderators text
release.not_if text
release.organization_ids uuid[] not null
release.parent_audience_id integer not null
release.problem text
release.reason text not null
release.related_edition_ids uuid[] not null default '{}'::uuid[]
release.released_at timestamp with time zone
release.result text
release.review_on date not null
release.sector text not null
release.sources text[] not null
release.state text not null
release.strand text
release.tactic_type_key text
release.takes_agreements text
release.takes_approvals text
release.takes_hours text
release.takes_lead_time text
release.takes_people text
release.takes_skills text
release.team_id uuid not null
release.templates text[] not null default '{}'::text[]
release.title text not null
release.version integer not null default 1
release.what_we_did text
release.withdrawn_because text
release.withdrawn_note text
release.written text
release_approval.answered_at timestamp with time zone
release_approval.answered_by uuid
release_approval.answered_by_name text
release_approval.asked_at timestamp with time zone not null
release_approval.audience_id integer not null
release_approval.changed_at timestamp with time zone not null default now()
release_approval.changed_by uuid
release_approval.chosen_audience_id integer
release_approval.id uuid not null
release_approval.made_at timestamp with time zone not null default now()
release_approval.made_by uuid
release_approval.organization_id uuid not null
release_approval.parent_audience_id integer not null
release_approval.reason text
release_approval.release_id uuid not null
release_approval.state text not null
release_approval.team_id uuid not null
release_approval.version integer not null default 1
report_back.adoption_id uuid not null
report_back.after_months integer
report_back.answered_at timestamp with time zone
report_back.audience_id integer not null
report_back.changed_at timestamp with time zone not null default now()
report_back.changed_by uuid
report_back.chosen_audience_id integer
report_back.due_on date
report_back.id uuid not null
report_back.made_at timestamp with time zone not null default now()
report_back.made_by uuid
report_back.numbers text
report_back.outcome text
report_back.parent_audience_id integer not null
report_back.reason text
report_back.state text not null
report_back.team_id uuid not null
report_back.version integer not null default 1
report_back.what_changed text
review.archived_at timestamp with time zone
review.audience_id integer not null
review.board_id uuid not null
review.changed_at timestamp with time zone not null default now()
review.changed_by uuid
review.chosen_audience_id integer
review.closed_on date
review.compensated boolean
review.concerns text
review.id uuid not null
review.made_at timestamp with time zone not null default now()
review.made_by uuid
review.outcome text
review.parent_audience_id integer not null
review.reason text
review.requested_on date not null
review.response text
review.reviewer_seats text
review.reviewers integer
review.stage text not null
review.tactic_id uuid not null
review.team_id uuid not null
review.version integer not null default 1
saved_view.archived_at timestamp with time zone
saved_view.audience_id integer not null
saved_view.changed_at timestamp with time zone not null default now()
saved_view.changed_by uuid
saved_view.filter text not null
saved_view.id uuid not null
saved_view.made_at timestamp with time zone not null default now()
saved_view.made_by uuid
saved_view.name text not null
saved_view.team_id uuid not null
saved_view.version integer not null default 1
search_text.archived boolean not null
search_text.at timestamp with time zone not null
search_text.audience_id integer not null
search_text.body text not null
search_text.id uuid not null
search_text.kind text not null
search_text.standing boolean not null
search_text.team_id uuid
search_text.title text not null
search_text.type_key text
search_text.within_id uuid
search_text.words tsvector not null
search_word.word text not null
seat.audience_id integer not null
seat.authority text
seat.changed_at timestamp with time zone not null default now()
seat.changed_by uuid
seat.confirmed_by uuid
seat.decline_reason text
seat.deputy_id uuid
seat.ended_at timestamp with time zone
seat.holder_id uuid
seat.id uuid not null
seat.invited_until timestamp with time zone
seat.joined_at timestamp with time zone
seat.leads boolean not null default false
seat.made_at timestamp with time zone not null default now()
seat.made_by uuid
seat.network_id uuid not null
seat.organization_id uuid not null
seat.proposed_by uuid
seat.proposed_name text
seat.role text not null
seat.sector text not null
seat.state text not null
seat.team_id uuid not null
seat.term_end date
seat.term_start date
seat.version integer not null default 1
seen_mark.at timestamp with time zone not null
seen_mark.number bigint not null
seen_mark.person_id uuid not null
session.ended_at timestamp with time zone
session.ends_at timestamp with time zone not null
session.id uuid not null default gen_random_uuid()
session.idle interval not null
session.label text not null default ''::text
session.last_used_at timestamp with time zone not null default now()
session.made_at timestamp with time zone not null default now()
session.person_id uuid not null
session.token_hash bytea not null
set_up.one boolean not null default true
set_up.token_hash bytea not null
set_up.used_at timestamp with time zone
settings.digest_hour integer not null default 8
settings.language text not null default 'en'::text
settings.mail_off text[] not null default '{}'::text[]
settings.person_id uuid not null
settings.quiet_from integer not null default 20
settings.quiet_to integer not null default 7
settings.single_keys boolean not null default true
settings.theme text not null default 'auto'::text
settings.time_zone text
source_message.audience_id integer not null
source_message.changed_at timestamp with time zone not null default now()
source_message.changed_by uuid
source_message.edition_id uuid not null
source_message.first_edition_id uuid not null
source_message.from_source boolean not null
source_message.id uuid not null
source_message.made_at timestamp with time zone not null default now()
source_message.made_by uuid
source_message.sender_place text
source_message.sender_role text
source_message.side text not null
source_message.team_id uuid not null
source_message.text text not null
source_message.version integer not null default 1
tactic.archived_at timestamp with time zone
tactic.area_id uuid
tactic.audience_id integer not null
tactic.board_id uuid not null
tactic.changed_at timestamp with time zone not null default now()
tactic.changed_by uuid
tactic.chosen_audience_id integer
tactic.confidence text not null default 'not_started'::text
tactic.confidence_at timestamp with time zone
tactic.confidence_note text
tactic.copied_from uuid
tactic.description text
tactic.embargo_until date
tactic.ends_on date
tactic.handling text not null default 'TLP:AMBER+STRICT'::text
tactic.id uuid not null
tactic.languages text[] not null default '{}'::text[]
tactic.lead_organization_id uuid
tactic.lead_person_id uuid
tactic.lead_proposed_at timestamp with time zone
tactic.lead_proposed_by uuid
tactic.lead_reason text
tactic.lead_state text
tactic.legal_basis text
tactic.level text
tactic.made_at timestamp with time zone not null default now()
tactic.made_by uuid
tactic.mechanism text
tactic.next_review_on date
tactic.object text
tactic.parent_audience_id integer not null
tactic.position text not null
tactic.reaches text
tactic.resources_in_kind text
tactic.resources_money text
tactic.resources_people text
tactic.risks text
tactic.stage text not null
tactic.starts_on date
tactic.stop_note text
tactic.stop_reason text
tactic.strand text
tactic.team_id uuid not null
tactic.title text not null
tactic.type_key text
tactic.version integer not null default 1
task.answered_at timestamp with time zone
task.answered_by uuid
task.answered_by_name text
task.answering_team_id uuid not null
task.archived_at timestamp with time zone
task.asked_at timestamp with time zone not null
task.asked_by uuid not null
task.asked_by_name text not null
task.asked_by_organization_id uuid not null
task.asked_person_id uuid
task.asked_person_name text
task.audience_id integer not null
task.blocked_since timestamp with time zone
task.blocker_type text
task.changed_at timestamp with time zone not null default now()
task.changed_by uuid
task.definition_of_done text
task.done_at timestamp with time zone
task.due_on date
task.evidence text
task.evidence_link text
task.handling text not null default 'TLP:AMBER+STRICT'::text
task.id uuid not null
task.made_at timestamp with time zone not null default now()
task.made_by uuid
task.offered_on date
task.offered_scope text
task.organization_id uuid not null
task.owner_id uuid
task.owner_name text
task.priority text not null default 'normal'::text
task.reason text
task.slips integer not null default 0
task.state text not null
task.team_id uuid not null
task.title text not null
task.version integer not null default 1
task.waiting_for text
task.waiting_for_organization_id uuid
task.why text
task_decision.archived_at timestamp with time zone
task_decision.audience_id integer not null
task_decision.changed_at timestamp with time zone not null default now()
task_decision.changed_by uuid
task_decision.chosen_audience_id integer
task_decision.decision_id uuid not null
task_decision.end_audience_id integer
task_decision.id uuid not null
task_decision.made_at timestamp with time zone not null default now()
task_decision.made_by uuid
task_decision.parent_audience_id integer not null
task_decision.task_id uuid not null
task_decision.team_id uuid not null
task_decision.version integer not null default 1
task_dependency.archived_at timestamp with time zone
task_dependency.audience_id integer not null
task_dependency.blocker_id uuid not null
task_dependency.changed_at timestamp with time zone not null default now()
task_dependency.changed_by uuid
task_dependency.chosen_audience_id integer
task_dependency.end_audience_id integer
task_dependency.id uuid not null
task_dependency.made_at timestamp with time zone not null default now()
task_dependency.made_by uuid
task_dependency.parent_audience_id integer not null
task_dependency.task_id uuid not null
task_dependency.version integer not null default 1
task_goal.archived_at timestamp with time zone
task_goal.audience_id integer not null
task_goal.board_id uuid not null
task_goal.changed_at timestamp with time zone not null default now()
task_goal.changed_by uuid
task_goal.chosen_audience_id integer
task_goal.end_audience_id integer
task_goal.goal_id uuid not null
task_goal.id uuid not null
task_goal.made_at timestamp with time zone not null default now()
task_goal.made_by uuid
task_goal.parent_audience_id integer not null
task_goal.task_id uuid not null
task_goal.team_id uuid not null
task_goal.version integer not null default 1
task_helper.archived_at timestamp with time zone
task_helper.audience_id integer not null
task_helper.changed_at timestamp with time zone not null default now()
task_helper.changed_by uuid
task_helper.chosen_audience_id integer
task_helper.id uuid not null
task_helper.made_at timestamp with time zone not null default now()
task_helper.made_by uuid
task_helper.parent_audience_id integer not null
task_helper.person_id uuid not null
task_helper.person_name text not null
task_helper.task_id uuid not null
task_helper.version integer not null default 1
task_lesson.archived_at timestamp with time zone
task_lesson.audience_id integer not null
task_lesson.changed_at timestamp with time zone not null default now()
task_lesson.changed_by uuid
task_lesson.chosen_audience_id integer
task_lesson.end_audience_id integer
task_lesson.id uuid not null
task_lesson.lesson_id uuid not null
task_lesson.made_at timestamp with time zone not null default now()
task_lesson.made_by uuid
task_lesson.parent_audience_id integer not null
task_lesson.task_id uuid not null
task_lesson.team_id uuid not null
task_lesson.version integer not null default 1
task_link.archived_at timestamp with time zone
task_link.audience_id integer not null
task_link.board_id uuid not null
task_link.changed_at timestamp with time zone not null default now()
task_link.changed_by uuid
task_link.chosen_audience_id integer
task_link.id uuid not null
task_link.made_at timestamp with time zone not null default now()
task_link.made_by uuid
task_link.parent_audience_id integer not null
task_link.tactic_audience_id integer not null
task_link.tactic_id uuid not null
task_link.task_id uuid not null
task_link.team_id uuid not null
task_link.version integer not null default 1
task_note.audience_id integer not null
task_note.changed_at timestamp with time zone not null default now()
task_note.changed_by uuid
task_note.id uuid not null
task_note.made_at timestamp with time zone not null default now()
task_note.made_by uuid
task_note.person_id uuid not null
task_note.task_id uuid not null
task_note.text text not null
task_note.version integer not null default 1
team.archived_at timestamp with time zone
team.audience_id integer not null
team.changed_at timestamp with time zone not null default now()
team.changed_by uuid
team.core_sectors text[] not null default '{}'::text[]
team.ends_on date
team.id uuid not null
team.kind text not null default 'team'::text
team.made_at timestamp with time zone not null default now()
team.made_by uuid
team.name text not null
team.network_id uuid not null
team.place_ids uuid[] not null default '{}'::uuid[]
team.purpose text
team.starts_on date
team.version integer not null default 1
watch.about_id uuid not null
watch.at timestamp with time zone not null default now()
watch.person_id uuid not null
watch.state text not null
withdrawn_ask.archived_at timestamp with time zone
withdrawn_ask.audience_id integer not null
withdrawn_ask.changed_at timestamp with time zone not null default now()
withdrawn_ask.changed_by uuid
withdrawn_ask.from_organization_id uuid not null
withdrawn_ask.id uuid not null
withdrawn_ask.made_at timestamp with time zone not null default now()
withdrawn_ask.made_by uuid
withdrawn_ask.organization_id uuid not null
withdrawn_ask.team_id uuid not null
withdrawn_ask.version integer not null default 1
withdrawn_ask.withdrawn_at timestamp with time zone not null
withdrawn_edition.audience_id integer not null
withdrawn_edition.changed_at timestamp with time zone not null default now()
withdrawn_edition.changed_by uuid
withdrawn_edition.edition_id uuid not null
withdrawn_edition.id uuid not null
withdrawn_edition.made_at timestamp with time zone not null default now()
withdrawn_edition.made_by uuid
withdrawn_edition.reason text not null
withdrawn_edition.version integer not null default 1
withdrawn_edition.withdrawn_on date not null
withdrawn_question.audience_id integer not null
withdrawn_question.changed_at timestamp with time zone not null default now()
withdrawn_question.changed_by uuid
withdrawn_question.id uuid not null
withdrawn_question.made_at timestamp with time zone not null default now()
withdrawn_question.made_by uuid
withdrawn_question.question_id uuid not null
withdrawn_question.version integer not null default 1
withdrawn_question.withdrawn_on date not null

-- Constraints
account account_email_check CHECK ((email = lower(email)))
account account_email_key UNIQUE (email)
account account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
account account_pkey PRIMARY KEY (person_id)
act act_pkey PRIMARY KEY (number)
act act_work_number_key UNIQUE (work_number)
adaptation adaptation_audience UNIQUE (id, audience_id)
adaptation adaptation_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
adaptation adaptation_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
adaptation adaptation_fidelity_check CHECK ((fidelity = ANY (ARRAY['core_kept'::text, 'core_changed'::text, 'unknown'::text])))
adaptation adaptation_pkey PRIMARY KEY (id)
adaptation adaptation_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
adaptation adaptation_text_check CHECK ((text <> ''::text))
adaptation adaptation_within FOREIGN KEY (adoption_id, parent_audience_id) REFERENCES adoption(id, audience_id) ON UPDATE CASCADE
adoption adoption_audience UNIQUE (id, audience_id)
adoption adoption_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
adoption adoption_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(id)
adoption adoption_first_edition_id_fkey FOREIGN KEY (first_edition_id) REFERENCES edition(id)
adoption adoption_pkey PRIMARY KEY (id)
adoption adoption_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id)
adoption adoption_reason_check CHECK (((reason IS NULL) OR (state = ANY (ARRAY['stopped'::text, 'rejected'::text]))))
adoption adoption_state_check CHECK ((state = ANY (ARRAY['considering'::text, 'planned'::text, 'testing'::text, 'running'::text, 'stopped'::text, 'rejected'::text])))
adoption adoption_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
adoption_fit adoption_fit_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'unknown'::text])))
adoption_fit adoption_fit_audience UNIQUE (id, audience_id)
adoption_fit adoption_fit_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
adoption_fit adoption_fit_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
adoption_fit adoption_fit_key_check CHECK ((key = ANY (ARRAY['law'::text, 'market'::text, 'partners'::text, 'money'::text, 'culture_language'::text, 'data'::text])))
adoption_fit adoption_fit_pkey PRIMARY KEY (id)
adoption_fit adoption_fit_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
adoption_fit adoption_fit_within FOREIGN KEY (adoption_id, parent_audience_id) REFERENCES adoption(id, audience_id) ON UPDATE CASCADE
adoption_tactic adoption_tactic_audience UNIQUE (id, audience_id)
adoption_tactic adoption_tactic_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
adoption_tactic adoption_tactic_board_id_fkey FOREIGN KEY (board_id) REFERENCES board(id)
adoption_tactic adoption_tactic_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
adoption_tactic adoption_tactic_end FOREIGN KEY (tactic_id, end_audience_id) REFERENCES tactic(id, audience_id) ON UPDATE CASCADE
adoption_tactic adoption_tactic_pkey PRIMARY KEY (id)
adoption_tactic adoption_tactic_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
adoption_tactic adoption_tactic_within FOREIGN KEY (adoption_id, parent_audience_id) REFERENCES adoption(id, audience_id) ON UPDATE CASCADE
after_action_review after_action_review_about_check CHECK ((((about_kind = 'tactic'::text) = (tactic_id IS NOT NULL)) AND ((about_kind = 'meeting'::text) = (meeting_id IS NOT NULL))))
after_action_review after_action_review_about_kind_check CHECK ((about_kind = ANY (ARRAY['tactic'::text, 'meeting'::text, 'event'::text])))
after_action_review after_action_review_audience UNIQUE (id, audience_id)
after_action_review after_action_review_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
after_action_review after_action_review_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
after_action_review after_action_review_done_check CHECK (((state = 'done'::text) = (done_at IS NOT NULL)))
after_action_review after_action_review_facilitator_id_fkey FOREIGN KEY (facilitator_id) REFERENCES person(id)
after_action_review after_action_review_of_meeting FOREIGN KEY (meeting_id, parent_audience_id) REFERENCES meeting(id, audience_id) ON UPDATE CASCADE
after_action_review after_action_review_pkey PRIMARY KEY (id)
after_action_review after_action_review_said_check CHECK (((state = 'draft'::text) OR (num_nulls(intended, happened, why) = 0)))
after_action_review after_action_review_sectors_check CHECK ((cardinality(sectors) <= 50))
after_action_review after_action_review_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'done'::text])))
after_action_review after_action_review_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
after_action_review after_action_review_title_check CHECK ((title <> ''::text))
after_action_review after_action_review_whole_check CHECK (((about_kind = 'event'::text) = (parent_audience_id IS NULL)))
after_action_review after_action_review_within FOREIGN KEY (tactic_id, parent_audience_id) REFERENCES tactic(id, audience_id) ON UPDATE CASCADE
agenda_item agenda_item_audience UNIQUE (id, audience_id)
agenda_item agenda_item_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
agenda_item agenda_item_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
agenda_item agenda_item_decision FOREIGN KEY (decision_id, end_audience_id) REFERENCES decision(id, audience_id) ON UPDATE CASCADE
agenda_item agenda_item_minutes_check CHECK (((minutes >= 1) AND (minutes <= 480)))
agenda_item agenda_item_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
agenda_item agenda_item_pkey PRIMARY KEY (id)
agenda_item agenda_item_purpose_check CHECK ((purpose = ANY (ARRAY['inform'::text, 'discuss'::text, 'decide'::text])))
agenda_item agenda_item_section_check CHECK ((section = ANY (ARRAY['follow_up'::text, 'blocked'::text, 'unanswered'::text, 'off_track'::text, 'review'::text, 'added'::text])))
agenda_item agenda_item_source_check CHECK (((num_nonnulls(task_id, tactic_id, decision_id) <= 1) AND ((num_nonnulls(task_id, tactic_id, decision_id) = 0) = (end_audience_id IS NULL))))
agenda_item agenda_item_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])))
agenda_item agenda_item_tactic FOREIGN KEY (tactic_id, end_audience_id) REFERENCES tactic(id, audience_id) ON UPDATE CASCADE
agenda_item agenda_item_task FOREIGN KEY (task_id, end_audience_id) REFERENCES task(id, audience_id) ON UPDATE CASCADE
agenda_item agenda_item_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
agenda_item agenda_item_title_check CHECK ((title <> ''::text))
agenda_item agenda_item_within FOREIGN KEY (meeting_id, parent_audience_id) REFERENCES meeting(id, audience_id) ON UPDATE CASCADE
agreement agreement_audience UNIQUE (id, audience_id)
agreement agreement_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
agreement agreement_check CHECK ((ends_on >= starts_on))
agreement agreement_end_check CHECK (((state <> 'ended'::text) OR (ends_on IS NOT NULL)))
agreement agreement_kind_check CHECK ((kind <> ''::text))
agreement agreement_link_check CHECK ((link ~~ 'https://%'::text))
agreement agreement_party_ids_check CHECK (((cardinality(party_ids) >= 1) AND (cardinality(party_ids) <= 50)))
agreement agreement_pkey PRIMARY KEY (id)
agreement agreement_start_check CHECK (((state <> 'in_force'::text) OR (starts_on IS NOT NULL)))
agreement agreement_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in_force'::text, 'ended'::text])))
agreement agreement_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
agreement agreement_title_check CHECK ((title <> ''::text))
answer answer_audience UNIQUE (id, audience_id)
answer answer_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
answer answer_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
answer answer_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
answer answer_pkey PRIMARY KEY (id)
answer answer_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
answer answer_text_check CHECK ((length(text) <= 10000))
answer answer_within FOREIGN KEY (question_id, parent_audience_id) REFERENCES question(id, audience_id) ON UPDATE CASCADE
answer answer_words_check CHECK (((archived_at IS NULL) = (text <> ''::text)))
answer answer_writer_check CHECK ((num_nulls(team_id, organization_id, place_name, organization_name, writer_role) = CASE WHEN from_asker THEN 5 ELSE 0 END))
attendance attendance_audience UNIQUE (id, audience_id)
attendance attendance_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
attendance attendance_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
attendance attendance_meeting_id_seat_id_key UNIQUE (meeting_id, seat_id)
attendance attendance_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
attendance attendance_pkey PRIMARY KEY (id)
attendance attendance_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES seat(id)
attendance attendance_state_check CHECK ((state = ANY (ARRAY['present'::text, 'deputy'::text, 'absent'::text, 'excused'::text])))
attendance attendance_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
attendance attendance_within FOREIGN KEY (meeting_id, parent_audience_id) REFERENCES meeting(id, audience_id) ON UPDATE CASCADE
audience audience_digest_key UNIQUE (digest)
audience audience_pkey PRIMARY KEY (id)
audience audience_principals_check CHECK (((cardinality(principals) >= 1) AND (cardinality(principals) <= 500)))
audience_principal audience_principal_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
audience_principal audience_principal_pkey PRIMARY KEY (principal, audience_id)
audience_pulse audience_pulse_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
audience_pulse audience_pulse_pkey PRIMARY KEY (audience_id)
board board_audience UNIQUE (id, audience_id)
board board_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
board board_id_team_id_key UNIQUE (id, team_id)
board board_pkey PRIMARY KEY (id)
board board_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
board board_title_check CHECK ((title <> ''::text))
change change_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
change change_operation_check CHECK ((operation = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text])))
change change_pkey PRIMARY KEY (id)
change change_previous_audience_id_fkey FOREIGN KEY (previous_audience_id) REFERENCES audience(id)
change change_subject_audience_id_fkey FOREIGN KEY (subject_audience_id) REFERENCES audience(id)
checklist_line checklist_line_audience UNIQUE (id, audience_id)
checklist_line checklist_line_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
checklist_line checklist_line_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
checklist_line checklist_line_pkey PRIMARY KEY (id)
checklist_line checklist_line_text_check CHECK ((text <> ''::text))
checklist_line checklist_line_within FOREIGN KEY (task_id, parent_audience_id) REFERENCES task(id, audience_id) ON UPDATE CASCADE
comment comment_about_check CHECK ((about_id = COALESCE(tactic_id, task_id, meeting_id, decision_id, lesson_id, about_id)))
comment comment_about_kind_check CHECK ((about_kind = ANY (ARRAY['tactic'::text, 'task'::text, 'meeting'::text, 'decision'::text, 'lesson'::text])))
comment comment_audience UNIQUE (id, audience_id)
comment comment_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
comment comment_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
comment comment_mention_ids_check CHECK ((cardinality(mention_ids) <= 20))
comment comment_of_decision FOREIGN KEY (decision_id, parent_audience_id) REFERENCES decision(id, audience_id) ON UPDATE CASCADE
comment comment_of_lesson FOREIGN KEY (lesson_id, parent_audience_id) REFERENCES lesson(id, audience_id) ON UPDATE CASCADE
comment comment_of_meeting FOREIGN KEY (meeting_id, parent_audience_id) REFERENCES meeting(id, audience_id) ON UPDATE CASCADE
comment comment_of_task FOREIGN KEY (task_id, parent_audience_id) REFERENCES task(id, audience_id) ON UPDATE CASCADE
comment comment_of_thread FOREIGN KEY (thread_id, parent_audience_id) REFERENCES comment(id, audience_id) ON UPDATE CASCADE
comment comment_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
comment comment_pkey PRIMARY KEY (id)
comment comment_place_check CHECK ((num_nonnulls(tactic_id, task_id, meeting_id, decision_id, lesson_id, thread_id) = 1))
comment comment_resolved_check CHECK (((num_nulls(resolved_at, resolved_by, resolved_by_name) = ANY (ARRAY[0, 3])) AND ((thread_id IS NULL) OR (resolved_at IS NULL))))
comment comment_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
comment comment_text_check CHECK ((length(text) <= 10000))
comment comment_within FOREIGN KEY (tactic_id, parent_audience_id) REFERENCES tactic(id, audience_id) ON UPDATE CASCADE
comment comment_words_check CHECK (((archived_at IS NOT NULL) OR (text <> ''::text)))
comment comment_written_by_fkey FOREIGN KEY (written_by) REFERENCES person(id)
commitment commitment_answer_check CHECK ((((answered_by IS NULL) = (answered_at IS NULL)) AND ((answered_by IS NULL) = (answered_by_name IS NULL)) AND ((state <> ALL (ARRAY['accepted'::text, 'declined'::text, 'paused'::text])) OR (answered_by IS NOT NULL)) AND ((state <> 'proposed'::text) OR (answered_by IS NULL))))
commitment commitment_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id)
commitment commitment_asked_by_organization_id_fkey FOREIGN KEY (asked_by_organization_id) REFERENCES organization(id)
commitment commitment_audience UNIQUE (id, audience_id)
commitment commitment_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
commitment commitment_check CHECK ((ends_on >= starts_on))
commitment commitment_check1 CHECK ((paused_until > paused_from))
commitment commitment_next_check CHECK (((next_on IS NULL) OR (state = ANY (ARRAY['accepted'::text, 'paused'::text]))))
commitment commitment_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
commitment commitment_owner_check CHECK ((((owner_id IS NULL) = (owner_name IS NULL)) AND ((state <> ALL (ARRAY['accepted'::text, 'paused'::text])) OR (owner_id IS NOT NULL))))
commitment commitment_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
commitment commitment_pause_check CHECK ((((state = 'paused'::text) = (paused_from IS NOT NULL)) AND ((paused_until IS NULL) OR (paused_from IS NOT NULL))))
commitment commitment_pkey PRIMARY KEY (id)
commitment commitment_reason_check CHECK (((state <> 'declined'::text) OR (reason IS NOT NULL)))
commitment commitment_rule_check CHECK (((length(rule) >= 1) AND (length(rule) <= 300)))
commitment commitment_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'declined'::text, 'paused'::text, 'ended'::text])))
commitment commitment_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
commitment commitment_title_check CHECK ((title <> ''::text))
commitment commitment_working_day_rule_check CHECK ((working_day_rule = ANY (ARRAY['none'::text, 'next'::text, 'previous'::text])))
commitment_link commitment_link_audience UNIQUE (id, audience_id)
commitment_link commitment_link_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
commitment_link commitment_link_board_id_fkey FOREIGN KEY (board_id) REFERENCES board(id)
commitment_link commitment_link_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
commitment_link commitment_link_end FOREIGN KEY (tactic_id, end_audience_id) REFERENCES tactic(id, audience_id) ON UPDATE CASCADE
commitment_link commitment_link_pkey PRIMARY KEY (id)
commitment_link commitment_link_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
commitment_link commitment_link_within FOREIGN KEY (commitment_id, parent_audience_id) REFERENCES commitment(id, audience_id) ON UPDATE CASCADE
decision decision_audience UNIQUE (id, audience_id)
decision decision_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
decision decision_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id)
decision decision_pkey PRIMARY KEY (id)
decision decision_statement_check CHECK ((statement <> ''::text))
decision decision_supersedes_check CHECK ((supersedes_id <> id))
decision decision_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES decision(id)
decision decision_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
default_view default_view_pkey PRIMARY KEY (person_id)
draft draft_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200)))
draft draft_pkey PRIMARY KEY (person_id, key)
draft draft_value_check CHECK ((length(value) <= 65536))
edition edition_audience UNIQUE (id, audience_id)
edition edition_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
edition edition_cost_band_check CHECK ((cost_band = ANY (ARRAY['working_hours'::text, 'under_10000'::text, 'under_100000'::text, 'over_100000'::text])))
edition edition_handling_check CHECK ((handling = ANY (ARRAY['TLP:GREEN'::text, 'TLP:CLEAR'::text])))
edition edition_kind_check CHECK ((kind = ANY (ARRAY['worked'::text, 'did_not'::text, 'surprise'::text, 'how_to'::text, 'warning'::text])))
edition edition_language_check CHECK ((language = ANY (ARRAY['en'::text, 'es'::text])))
edition edition_number_check CHECK ((number > 0))
edition edition_pkey PRIMARY KEY (id)
edition edition_state_check CHECK ((state = ANY (ARRAY['current'::text, 'superseded'::text, 'withdrawn'::text])))
edition edition_templates_check CHECK ((cardinality(templates) <= 20))
edition edition_title_check CHECK (((title <> ''::text) AND (length(title) <= 120)))
edition_origin edition_origin_audience UNIQUE (id, audience_id)
edition_origin edition_origin_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
edition_origin edition_origin_contact_seat_id_fkey FOREIGN KEY (contact_seat_id) REFERENCES seat(id)
edition_origin edition_origin_edition FOREIGN KEY (edition_id) REFERENCES edition(id)
edition_origin edition_origin_edition_id_key UNIQUE (edition_id)
edition_origin edition_origin_end FOREIGN KEY (edition_id, end_audience_id) REFERENCES edition(id, audience_id) ON UPDATE CASCADE
edition_origin edition_origin_hidden_check CHECK ((hidden = (end_audience_id IS NULL)))
edition_origin edition_origin_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
edition_origin edition_origin_pkey PRIMARY KEY (id)
edition_origin edition_origin_release_id_fkey FOREIGN KEY (release_id) REFERENCES release(id)
edition_origin edition_origin_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
edition_origin edition_origin_whole_check CHECK ((num_nonnulls(parent_audience_id, end_audience_id) = 1))
edition_origin edition_origin_within FOREIGN KEY (lesson_id, parent_audience_id) REFERENCES lesson(id, audience_id) ON UPDATE CASCADE
edition_read edition_read_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(id)
edition_read edition_read_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
edition_read edition_read_pkey PRIMARY KEY (person_id, edition_id)
feed feed_person_id_view_id_key UNIQUE NULLS NOT DISTINCT (person_id, view_id)
feed feed_pkey PRIMARY KEY (id)
feed feed_secret_hash_check CHECK ((length(secret_hash) = 32))
feed feed_secret_hash_key UNIQUE (secret_hash)
follow_up follow_up_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES answer(id)
follow_up follow_up_audience UNIQUE (id, audience_id)
follow_up follow_up_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
follow_up follow_up_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
follow_up follow_up_pkey PRIMARY KEY (id)
follow_up follow_up_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
follow_up follow_up_text_check CHECK ((length(text) <= 10000))
follow_up follow_up_within FOREIGN KEY (home_question_id, parent_audience_id) REFERENCES home_question(id, audience_id) ON UPDATE CASCADE
follow_up follow_up_words_check CHECK (((archived_at IS NULL) = (text <> ''::text)))
goal goal_audience UNIQUE (id, audience_id)
goal goal_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
goal goal_board_id_key UNIQUE (board_id)
goal goal_check CHECK (((deadline IS NULL) OR (starts_on IS NULL) OR (deadline >= starts_on)))
goal goal_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
goal goal_pkey PRIMARY KEY (id)
goal goal_statement_check CHECK ((statement <> ''::text))
goal goal_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
goal goal_within FOREIGN KEY (board_id, parent_audience_id) REFERENCES board(id, audience_id) ON UPDATE CASCADE
hand_over hand_over_audience UNIQUE (id, audience_id)
hand_over hand_over_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
hand_over hand_over_closed_check CHECK (((state = 'open'::text) = (closed_at IS NULL)))
hand_over hand_over_incoming_check CHECK ((((incoming_id IS NULL) = (incoming_name IS NULL)) AND (incoming_id <> outgoing_id)))
hand_over hand_over_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES person(id)
hand_over hand_over_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
hand_over hand_over_outgoing_id_fkey FOREIGN KEY (outgoing_id) REFERENCES person(id)
hand_over hand_over_pkey PRIMARY KEY (id)
hand_over hand_over_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES seat(id)
hand_over hand_over_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'called_off'::text])))
hand_over hand_over_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
hand_over_item hand_over_item_audience UNIQUE (id, audience_id)
hand_over_item hand_over_item_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
hand_over_item hand_over_item_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
hand_over_item hand_over_item_hand_over_id_fkey FOREIGN KEY (hand_over_id) REFERENCES hand_over(id)
hand_over_item hand_over_item_note_check CHECK (((state <> 'declined'::text) OR (note IS NOT NULL)))
hand_over_item hand_over_item_of_agreement FOREIGN KEY (agreement_id, parent_audience_id) REFERENCES agreement(id, audience_id) ON UPDATE CASCADE
hand_over_item hand_over_item_of_commitment FOREIGN KEY (commitment_id, parent_audience_id) REFERENCES commitment(id, audience_id) ON UPDATE CASCADE
hand_over_item hand_over_item_of_decision FOREIGN KEY (decision_id, parent_audience_id) REFERENCES decision(id, audience_id) ON UPDATE CASCADE
hand_over_item hand_over_item_part_check CHECK ((part = ANY (ARRAY['does'::text, 'answers'::text, 'asks'::text, 'promises'::text, 'knows'::text])))
hand_over_item hand_over_item_pkey PRIMARY KEY (id)
hand_over_item hand_over_item_state_check CHECK ((state = ANY (ARRAY['accepted'::text, 'declined'::text])))
hand_over_item hand_over_item_subject_check CHECK ((num_nonnulls(task_id, commitment_id, decision_id, agreement_id) = 1))
hand_over_item hand_over_item_within FOREIGN KEY (task_id, parent_audience_id) REFERENCES task(id, audience_id) ON UPDATE CASCADE
home_question home_question_accepted_answer_id_fkey FOREIGN KEY (accepted_answer_id) REFERENCES answer(id)
home_question home_question_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id)
home_question home_question_audience UNIQUE (id, audience_id)
home_question home_question_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
home_question home_question_context_check CHECK ((length(context) <= 4000))
home_question home_question_handling_check CHECK ((handling = ANY (ARRAY['TLP:GREEN'::text, 'TLP:CLEAR'::text])))
home_question home_question_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
home_question home_question_pkey PRIMARY KEY (id)
home_question home_question_posted_check CHECK (((question_id IS NOT NULL) OR (state = ANY (ARRAY['asked'::text, 'withdrawn'::text]))))
home_question home_question_question_id_fkey FOREIGN KEY (question_id) REFERENCES question(id)
home_question home_question_question_id_key UNIQUE (question_id)
home_question home_question_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'open'::text, 'closed'::text, 'withdrawn'::text])))
home_question home_question_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
home_question home_question_title_check CHECK (((title <> ''::text) AND (length(title) <= 120)))
installation installation_one_check CHECK (one)
installation installation_pkey PRIMARY KEY (one)
installation installation_sample_state_check CHECK ((sample_state = ANY (ARRAY['loading'::text, 'loaded'::text, 'removed'::text])))
invitation invitation_pkey PRIMARY KEY (seat_id)
invitation invitation_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES seat(id)
invitation invitation_token_hash_key UNIQUE (token_hash)
journal_head journal_head_one_check CHECK (one)
journal_head journal_head_pkey PRIMARY KEY (one)
lesson lesson_after_action_review_id_fkey FOREIGN KEY (after_action_review_id) REFERENCES after_action_review(id)
lesson lesson_audience UNIQUE (id, audience_id)
lesson lesson_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
lesson lesson_avoid_check CHECK ((cardinality(avoid) <= 20))
lesson lesson_check CHECK ((supersedes_id <> id))
lesson lesson_contact_seat_id_fkey FOREIGN KEY (contact_seat_id) REFERENCES seat(id)
lesson lesson_core_elements_check CHECK ((cardinality(core_elements) <= 20))
lesson lesson_cost_band_check CHECK ((cost_band = ANY (ARRAY['working_hours'::text, 'under_10000'::text, 'under_100000'::text, 'over_100000'::text])))
lesson lesson_do_this_check CHECK ((cardinality(do_this) <= 20))
lesson lesson_evidence_direction_check CHECK ((evidence_direction = ANY (ARRAY['helps'::text, 'helps_probably'::text, 'no_difference'::text, 'harms'::text, 'mixed'::text, 'unknown'::text])))
lesson lesson_evidence_strength_check CHECK ((evidence_strength = ANY (ARRAY['idea'::text, 'practice_one'::text, 'practice_many'::text, 'measured'::text, 'compared'::text, 'controlled'::text, 'synthesized'::text])))
lesson lesson_kind_check CHECK ((kind = ANY (ARRAY['worked'::text, 'did_not'::text, 'surprise'::text, 'how_to'::text, 'warning'::text])))
lesson lesson_language_check CHECK ((language = ANY (ARRAY['en'::text, 'es'::text])))
lesson lesson_may_change_check CHECK ((cardinality(may_change) <= 20))
lesson lesson_observation_id_fkey FOREIGN KEY (observation_id) REFERENCES observation(id)
lesson lesson_observed_check CHECK (((observation_id IS NULL) OR (after_action_review_id IS NOT NULL)))
lesson lesson_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
lesson lesson_pkey PRIMARY KEY (id)
lesson lesson_retired_check CHECK ((((state = 'retired'::text) = (state_before IS NOT NULL)) AND ((state = 'retired'::text) = (retired_because IS NOT NULL))))
lesson lesson_sources_check CHECK ((cardinality(sources) <= 20))
lesson lesson_state_check CHECK ((state = ANY (ARRAY['observed'::text, 'identified'::text, 'validated'::text, 'shared'::text, 'applied'::text, 'adopted'::text, 'retired'::text])))
lesson lesson_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES lesson(id)
lesson lesson_tactic_id_fkey FOREIGN KEY (tactic_id) REFERENCES tactic(id)
lesson lesson_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
lesson lesson_templates_check CHECK ((cardinality(templates) <= 20))
lesson lesson_title_check CHECK (((title <> ''::text) AND (length(title) <= 120)))
lesson lesson_writer_id_fkey FOREIGN KEY (writer_id) REFERENCES person(id)
lesson_answer lesson_answer_audience UNIQUE (id, audience_id)
lesson_answer lesson_answer_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
lesson_answer lesson_answer_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
lesson_answer lesson_answer_end FOREIGN KEY (answer_id, end_audience_id) REFERENCES answer(id, audience_id) ON UPDATE CASCADE
lesson_answer lesson_answer_pkey PRIMARY KEY (id)
lesson_answer lesson_answer_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
lesson_answer lesson_answer_within FOREIGN KEY (lesson_id, parent_audience_id) REFERENCES lesson(id, audience_id) ON UPDATE CASCADE
lesson_update lesson_update_content_check CHECK ((octet_length(content) <= 16777216))
lesson_update lesson_update_pkey PRIMARY KEY (id)
lesson_update lesson_update_within FOREIGN KEY (lesson_id, audience_id) REFERENCES lesson(id, audience_id) ON UPDATE CASCADE
meeting meeting_approval_check CHECK ((((state = 'approved'::text) = (approved_at IS NOT NULL)) AND ((approved_at IS NULL) = (approved_by IS NULL)) AND ((approved_by IS NULL) = (approved_by_name IS NULL)) AND ((state <> 'approved'::text) OR (minutes_version > 0))))
meeting meeting_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES person(id)
meeting meeting_audience UNIQUE (id, audience_id)
meeting meeting_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
meeting meeting_kind_check CHECK ((kind = ANY (ARRAY['regular'::text, 'special'::text, 'committee'::text, 'network'::text])))
meeting meeting_link_check CHECK ((link ~~ 'https://%'::text))
meeting meeting_minutes_version_check CHECK ((minutes_version >= 0))
meeting meeting_pkey PRIMARY KEY (id)
meeting meeting_quorum_check CHECK (((quorum >= 1) AND (quorum <= 500)))
meeting meeting_span_check CHECK ((ends_at > starts_at))
meeting meeting_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'approved'::text, 'cancelled'::text])))
meeting meeting_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
meeting meeting_time_zone_check CHECK ((time_zone <> ''::text))
meeting meeting_title_check CHECK ((title <> ''::text))
meeting_task meeting_task_audience UNIQUE (id, audience_id)
meeting_task meeting_task_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
meeting_task meeting_task_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
meeting_task meeting_task_end FOREIGN KEY (task_id, end_audience_id) REFERENCES task(id, audience_id) ON UPDATE CASCADE
meeting_task meeting_task_pkey PRIMARY KEY (id)
meeting_task meeting_task_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
meeting_task meeting_task_within FOREIGN KEY (meeting_id, parent_audience_id) REFERENCES meeting(id, audience_id) ON UPDATE CASCADE
migration PK_3043fc6b8af7c99b8b98830094f PRIMARY KEY (id)
minutes_update minutes_update_content_check CHECK ((octet_length(content) <= 16777216))
minutes_update minutes_update_pkey PRIMARY KEY (id)
minutes_update minutes_update_within FOREIGN KEY (meeting_id, audience_id) REFERENCES meeting(id, audience_id) ON UPDATE CASCADE
minutes_version minutes_version_audience UNIQUE (id, audience_id)
minutes_version minutes_version_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
minutes_version minutes_version_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
minutes_version minutes_version_meeting_id_number_key UNIQUE (meeting_id, number)
minutes_version minutes_version_number_check CHECK ((number > 0))
minutes_version minutes_version_pkey PRIMARY KEY (id)
minutes_version minutes_version_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
minutes_version minutes_version_within FOREIGN KEY (meeting_id, parent_audience_id) REFERENCES meeting(id, audience_id) ON UPDATE CASCADE
network network_audience UNIQUE (id, audience_id)
network network_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
network network_name_check CHECK ((name <> ''::text))
network network_pkey PRIMARY KEY (id)
notice notice_audience UNIQUE (id, audience_id)
notice notice_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
notice notice_kind_check CHECK ((kind <> ''::text))
notice notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
notice notice_person_id_subject_id_why_about_key UNIQUE (person_id, subject_id, why, about)
notice notice_pkey PRIMARY KEY (id)
notice notice_why_check CHECK ((why <> ''::text))
notice_mail notice_mail_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id)
notice_mail notice_mail_pkey PRIMARY KEY (notice_id)
observation observation_audience UNIQUE (id, audience_id)
observation observation_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
observation observation_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
observation observation_kind_check CHECK ((kind = ANY (ARRAY['keep'::text, 'change'::text, 'surprise'::text])))
observation observation_pkey PRIMARY KEY (id)
observation observation_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
observation observation_text_check CHECK ((text <> ''::text))
observation observation_within FOREIGN KEY (after_action_review_id, parent_audience_id) REFERENCES after_action_review(id, audience_id) ON UPDATE CASCADE
occurrence occurrence_audience UNIQUE (id, audience_id)
occurrence occurrence_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
occurrence occurrence_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
occurrence occurrence_mark_check CHECK ((((state = 'due'::text) = (marked_at IS NULL)) AND ((marked_by IS NULL) = (marked_by_name IS NULL)) AND ((state <> 'due'::text) OR (marked_by IS NULL))))
occurrence occurrence_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
occurrence occurrence_pkey PRIMARY KEY (id)
occurrence occurrence_reason_check CHECK (((state <> ALL (ARRAY['missed'::text, 'skipped'::text])) OR (remark IS NOT NULL)))
occurrence occurrence_state_check CHECK ((state = ANY (ARRAY['due'::text, 'kept'::text, 'missed'::text, 'skipped'::text])))
occurrence occurrence_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
occurrence occurrence_within FOREIGN KEY (commitment_id, parent_audience_id) REFERENCES commitment(id, audience_id) ON UPDATE CASCADE
organization organization_audience UNIQUE (id, audience_id)
organization organization_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
organization organization_escalate_after_days_check CHECK (((escalate_after_days >= 1) AND (escalate_after_days <= 60)))
organization organization_id_sector_key UNIQUE (id, sector)
organization organization_name_check CHECK ((name <> ''::text))
organization organization_pkey PRIMARY KEY (id)
organization organization_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id)
own_view own_view_filter_check CHECK ((length(filter) <= 2000))
own_view own_view_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
own_view own_view_pkey PRIMARY KEY (id)
partner partner_audience UNIQUE (id, audience_id)
partner partner_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
partner partner_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
partner partner_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
partner partner_pkey PRIMARY KEY (id)
partner partner_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'declined'::text])))
partner partner_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
partner partner_within FOREIGN KEY (tactic_id, parent_audience_id) REFERENCES tactic(id, audience_id) ON UPDATE CASCADE
person person_audience UNIQUE (id, audience_id)
person person_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
person person_display_name_check CHECK ((display_name <> ''::text))
person person_pkey PRIMARY KEY (id)
place place_audience UNIQUE (id, audience_id)
place place_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
place place_kind_check CHECK ((kind = ANY (ARRAY['state'::text, 'county'::text, 'city'::text, 'region'::text, 'tribe'::text, 'district'::text])))
place place_name_check CHECK ((name <> ''::text))
place place_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES place(id)
place place_pkey PRIMARY KEY (id)
quality_check quality_check_audience UNIQUE (id, audience_id)
quality_check quality_check_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
quality_check quality_check_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
quality_check quality_check_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
quality_check quality_check_pkey PRIMARY KEY (id)
quality_check quality_check_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES person(id)
quality_check quality_check_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
quality_check quality_check_within FOREIGN KEY (lesson_id, parent_audience_id) REFERENCES lesson(id, audience_id) ON UPDATE CASCADE
question question_audience UNIQUE (id, audience_id)
question question_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
question question_context_check CHECK ((length(context) <= 4000))
question question_handling_check CHECK ((handling = ANY (ARRAY['TLP:GREEN'::text, 'TLP:CLEAR'::text])))
question question_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id)
question question_origin_check CHECK ((num_nulls(team_id, place_name, team_name, organization_name, asker_role) = ANY (ARRAY[0, 5])))
question question_pkey PRIMARY KEY (id)
question question_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'withdrawn'::text])))
question question_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
question question_title_check CHECK (((title <> ''::text) AND (length(title) <= 120)))
read_mark read_mark_audience UNIQUE (id, audience_id)
read_mark read_mark_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
read_mark read_mark_kind_check CHECK ((kind <> ''::text))
read_mark read_mark_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
read_mark read_mark_person_id_subject_id_key UNIQUE (person_id, subject_id)
read_mark read_mark_pkey PRIMARY KEY (id)
reader reader_name_check CHECK ((name <> ''::text))
reader reader_pkey PRIMARY KEY (name)
related_lesson related_lesson_audience UNIQUE (id, audience_id)
related_lesson related_lesson_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
related_lesson related_lesson_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
related_lesson related_lesson_end FOREIGN KEY (related_lesson_id, end_audience_id) REFERENCES lesson(id, audience_id) ON UPDATE CASCADE
related_lesson related_lesson_first_edition_id_fkey FOREIGN KEY (first_edition_id) REFERENCES edition(id)
related_lesson related_lesson_itself_check CHECK ((lesson_id <> related_lesson_id))
related_lesson related_lesson_one_check CHECK ((num_nonnulls(related_lesson_id, first_edition_id) = 1))
related_lesson related_lesson_pkey PRIMARY KEY (id)
related_lesson related_lesson_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
related_lesson related_lesson_within FOREIGN KEY (lesson_id, parent_audience_id) REFERENCES lesson(id, audience_id) ON UPDATE CASCADE
release release_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id)
release release_audience UNIQUE (id, audience_id)
release release_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
release release_contact_check CHECK ((NOT (hide_contact AND hide_city)))
release release_cost_band_check CHECK ((cost_band = ANY (ARRAY['working_hours'::text, 'under_10000'::text, 'under_100000'::text, 'over_100000'::text])))
release release_edition_check CHECK (((edition_id IS NOT NULL) OR (state <> ALL (ARRAY['released'::text, 'superseded'::text]))))
release release_handling_check CHECK ((handling = ANY (ARRAY['TLP:GREEN'::text, 'TLP:CLEAR'::text])))
release release_kind_check CHECK ((kind = ANY (ARRAY['worked'::text, 'did_not'::text, 'surprise'::text, 'how_to'::text, 'warning'::text])))
release release_language_check CHECK ((language = ANY (ARRAY['en'::text, 'es'::text])))
release release_organization_ids_check CHECK (((cardinality(organization_ids) >= 1) AND (cardinality(organization_ids) <= 50)))
release release_pkey PRIMARY KEY (id)
release release_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'approved'::text, 'released'::text, 'superseded'::text, 'refused'::text, 'withdrawn'::text])))
release release_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
release release_templates_check CHECK ((cardinality(templates) <= 20))
release release_title_check CHECK (((title <> ''::text) AND (length(title) <= 120)))
release release_withdrawn_check CHECK (((state = 'withdrawn'::text) = (withdrawn_because IS NOT NULL)))
release release_within FOREIGN KEY (lesson_id, parent_audience_id) REFERENCES lesson(id, audience_id) ON UPDATE CASCADE
release_approval release_approval_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id)
release_approval release_approval_answered_check CHECK ((num_nulls(answered_by, answered_by_name, answered_at) = CASE state WHEN 'asked'::text THEN 3 ELSE 0 END))
release_approval release_approval_audience UNIQUE (id, audience_id)
release_approval release_approval_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
release_approval release_approval_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
release_approval release_approval_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
release_approval release_approval_pkey PRIMARY KEY (id)
release_approval release_approval_reason_check CHECK (((state = 'refused'::text) = (reason IS NOT NULL)))
release_approval release_approval_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'agreed'::text, 'refused'::text])))
release_approval release_approval_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
release_approval release_approval_within FOREIGN KEY (release_id, parent_audience_id) REFERENCES release(id, audience_id) ON UPDATE CASCADE
report_back report_back_after_months_check CHECK ((after_months = ANY (ARRAY[3, 12])))
report_back report_back_answered_check CHECK ((((state = 'answered'::text) = (outcome IS NOT NULL)) AND ((state = 'answered'::text) = (what_changed IS NOT NULL)) AND ((state = 'asked'::text) = (answered_at IS NULL))))
report_back report_back_asked_check CHECK ((((after_months IS NULL) = (due_on IS NULL)) AND ((state <> 'asked'::text) OR (after_months IS NOT NULL))))
report_back report_back_audience UNIQUE (id, audience_id)
report_back report_back_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
report_back report_back_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
report_back report_back_outcome_check CHECK ((outcome = ANY (ARRAY['worked'::text, 'partly'::text, 'not'::text])))
report_back report_back_pkey PRIMARY KEY (id)
report_back report_back_reason_check CHECK (((state = 'skipped'::text) = (reason IS NOT NULL)))
report_back report_back_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'answered'::text, 'skipped'::text])))
report_back report_back_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
report_back report_back_within FOREIGN KEY (adoption_id, parent_audience_id) REFERENCES adoption(id, audience_id) ON UPDATE CASCADE
review review_audience UNIQUE (id, audience_id)
review review_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
review review_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
review review_outcome_check CHECK ((outcome = ANY (ARRAY['supported'::text, 'supported_with_changes'::text, 'concern_open'::text, 'not_reviewed'::text])))
review review_pkey PRIMARY KEY (id)
review review_reviewers_check CHECK (((reviewers >= 0) AND (reviewers <= 1000)))
review review_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
review review_within FOREIGN KEY (tactic_id, parent_audience_id) REFERENCES tactic(id, audience_id) ON UPDATE CASCADE
saved_view saved_view_audience UNIQUE (id, audience_id)
saved_view saved_view_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
saved_view saved_view_filter_check CHECK ((length(filter) <= 2000))
saved_view saved_view_name_check CHECK ((name <> ''::text))
saved_view saved_view_pkey PRIMARY KEY (id)
saved_view saved_view_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
search_text search_text_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
search_text search_text_pkey PRIMARY KEY (id)
seat seat_audience UNIQUE (id, audience_id)
seat seat_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
seat seat_check CHECK (((state <> 'held'::text) OR (holder_id IS NOT NULL)))
seat seat_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES person(id)
seat seat_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES person(id)
seat seat_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id)
seat seat_organization_id_sector_fkey FOREIGN KEY (organization_id, sector) REFERENCES organization(id, sector)
seat seat_pkey PRIMARY KEY (id)
seat seat_role_check CHECK ((role = ANY (ARRAY['coordinator'::text, 'chair'::text, 'member'::text, 'analyst'::text, 'steward'::text, 'guest'::text])))
seat seat_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'invited'::text, 'held'::text, 'ended'::text, 'declined'::text])))
seat seat_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
seen_mark seen_mark_pkey PRIMARY KEY (person_id)
session session_pkey PRIMARY KEY (id)
session session_token_hash_key UNIQUE (token_hash)
set_up set_up_one_check CHECK (one)
set_up set_up_pkey PRIMARY KEY (one)
settings settings_digest_hour_check CHECK (((digest_hour >= 0) AND (digest_hour <= 23)))
settings settings_mail_off_check CHECK ((cardinality(mail_off) <= 20))
settings settings_pkey PRIMARY KEY (person_id)
settings settings_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 23)))
settings settings_quiet_to_check CHECK (((quiet_to >= 0) AND (quiet_to <= 23)))
source_message source_message_audience UNIQUE (id, audience_id)
source_message source_message_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
source_message source_message_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(id)
source_message source_message_first_edition_id_fkey FOREIGN KEY (first_edition_id) REFERENCES edition(id)
source_message source_message_pkey PRIMARY KEY (id)
source_message source_message_side_check CHECK ((side = ANY (ARRAY['asker'::text, 'source'::text])))
source_message source_message_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
source_message source_message_text_check CHECK ((text <> ''::text))
tactic tactic_area_id_fkey FOREIGN KEY (area_id) REFERENCES place(id)
tactic tactic_audience UNIQUE (id, audience_id)
tactic tactic_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
tactic tactic_check CHECK (((lead_organization_id IS NULL) = (lead_state IS NULL)))
tactic tactic_check1 CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on)))
tactic tactic_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
tactic tactic_confidence_check CHECK ((confidence = ANY (ARRAY['not_started'::text, 'on_track'::text, 'at_risk'::text, 'off_track'::text, 'done'::text])))
tactic tactic_lead_organization_id_fkey FOREIGN KEY (lead_organization_id) REFERENCES organization(id)
tactic tactic_lead_person_id_fkey FOREIGN KEY (lead_person_id) REFERENCES person(id)
tactic tactic_lead_state_check CHECK ((lead_state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'declined'::text])))
tactic tactic_pkey PRIMARY KEY (id)
tactic tactic_stage_check CHECK ((stage = ANY (ARRAY['idea'::text, 'designing'::text, 'ready'::text, 'testing'::text, 'running'::text, 'routine'::text, 'stopped'::text, 'handed_over'::text])))
tactic tactic_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
tactic tactic_title_check CHECK ((title <> ''::text))
tactic tactic_within FOREIGN KEY (board_id, parent_audience_id) REFERENCES board(id, audience_id) ON UPDATE CASCADE
task task_answer_check CHECK ((((answered_by IS NULL) = (answered_at IS NULL)) AND ((answered_by IS NULL) = (answered_by_name IS NULL)) AND ((state = ANY (ARRAY['proposed'::text, 'cancelled'::text])) OR (answered_by IS NOT NULL)) AND ((state <> 'proposed'::text) OR (answered_by IS NULL))))
task task_answering_team_id_fkey FOREIGN KEY (answering_team_id) REFERENCES team(id)
task task_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id)
task task_asked_by_organization_id_fkey FOREIGN KEY (asked_by_organization_id) REFERENCES organization(id)
task task_asked_person_id_fkey FOREIGN KEY (asked_person_id) REFERENCES person(id)
task task_audience UNIQUE (id, audience_id)
task task_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
task task_blocked_check CHECK ((((state = 'blocked'::text) = (blocked_since IS NOT NULL)) AND ((state = 'blocked'::text) = (blocker_type IS NOT NULL))))
task task_done_check CHECK ((((state = 'done'::text) = (done_at IS NOT NULL)) AND ((state <> 'done'::text) OR (evidence IS NOT NULL))))
task task_evidence_link_check CHECK ((evidence_link ~~ 'https://%'::text))
task task_offer_check CHECK (((state <> 'countered'::text) OR (offered_on IS NOT NULL) OR (offered_scope IS NOT NULL)))
task task_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
task task_owner_check CHECK ((((owner_id IS NULL) = (owner_name IS NULL)) AND ((state <> ALL (ARRAY['accepted'::text, 'in_progress'::text, 'blocked'::text, 'done'::text])) OR (owner_id IS NOT NULL))))
task task_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
task task_pkey PRIMARY KEY (id)
task task_priority_check CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text])))
task task_reason_check CHECK (((state <> 'declined'::text) OR (reason IS NOT NULL)))
task task_slips_check CHECK ((slips >= 0))
task task_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'in_progress'::text, 'blocked'::text, 'done'::text, 'declined'::text, 'countered'::text, 'cancelled'::text])))
task task_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
task task_title_check CHECK ((title <> ''::text))
task task_waiting_for_organization_id_fkey FOREIGN KEY (waiting_for_organization_id) REFERENCES organization(id)
task_decision task_decision_audience UNIQUE (id, audience_id)
task_decision task_decision_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
task_decision task_decision_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
task_decision task_decision_end FOREIGN KEY (decision_id, end_audience_id) REFERENCES decision(id, audience_id) ON UPDATE CASCADE
task_decision task_decision_pkey PRIMARY KEY (id)
task_decision task_decision_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
task_decision task_decision_within FOREIGN KEY (task_id, parent_audience_id) REFERENCES task(id, audience_id) ON UPDATE CASCADE
task_dependency task_dependency_audience UNIQUE (id, audience_id)
task_dependency task_dependency_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
task_dependency task_dependency_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
task_dependency task_dependency_end FOREIGN KEY (blocker_id, end_audience_id) REFERENCES task(id, audience_id) ON UPDATE CASCADE
task_dependency task_dependency_itself CHECK ((task_id <> blocker_id))
task_dependency task_dependency_pkey PRIMARY KEY (id)
task_dependency task_dependency_within FOREIGN KEY (task_id, parent_audience_id) REFERENCES task(id, audience_id) ON UPDATE CASCADE
task_goal task_goal_audience UNIQUE (id, audience_id)
task_goal task_goal_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
task_goal task_goal_board_id_fkey FOREIGN KEY (board_id) REFERENCES board(id)
task_goal task_goal_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
task_goal task_goal_end FOREIGN KEY (goal_id, end_audience_id) REFERENCES goal(id, audience_id) ON UPDATE CASCADE
task_goal task_goal_pkey PRIMARY KEY (id)
task_goal task_goal_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
task_goal task_goal_within FOREIGN KEY (task_id, parent_audience_id) REFERENCES task(id, audience_id) ON UPDATE CASCADE
task_helper task_helper_audience UNIQUE (id, audience_id)
task_helper task_helper_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
task_helper task_helper_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
task_helper task_helper_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
task_helper task_helper_person_name_check CHECK ((person_name <> ''::text))
task_helper task_helper_pkey PRIMARY KEY (id)
task_helper task_helper_within FOREIGN KEY (task_id, parent_audience_id) REFERENCES task(id, audience_id) ON UPDATE CASCADE
task_lesson task_lesson_audience UNIQUE (id, audience_id)
task_lesson task_lesson_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
task_lesson task_lesson_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
task_lesson task_lesson_end FOREIGN KEY (lesson_id, end_audience_id) REFERENCES lesson(id, audience_id) ON UPDATE CASCADE
task_lesson task_lesson_pkey PRIMARY KEY (id)
task_lesson task_lesson_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
task_lesson task_lesson_within FOREIGN KEY (task_id, parent_audience_id) REFERENCES task(id, audience_id) ON UPDATE CASCADE
task_link task_link_audience UNIQUE (id, audience_id)
task_link task_link_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
task_link task_link_board_id_fkey FOREIGN KEY (board_id) REFERENCES board(id)
task_link task_link_chosen_audience_id_fkey FOREIGN KEY (chosen_audience_id) REFERENCES audience(id)
task_link task_link_pkey PRIMARY KEY (id)
task_link task_link_tactic_id_tactic_audience_id_fkey FOREIGN KEY (tactic_id, tactic_audience_id) REFERENCES tactic(id, audience_id) ON UPDATE CASCADE
task_link task_link_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
task_link task_link_within FOREIGN KEY (task_id, parent_audience_id) REFERENCES task(id, audience_id) ON UPDATE CASCADE
task_note task_note_audience UNIQUE (id, audience_id)
task_note task_note_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
task_note task_note_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
task_note task_note_pkey PRIMARY KEY (id)
task_note task_note_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
task_note task_note_task_id_person_id_key UNIQUE (task_id, person_id)
team team_audience UNIQUE (id, audience_id)
team team_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
team team_kind_check CHECK ((kind = ANY (ARRAY['team'::text, 'stewards'::text])))
team team_name_check CHECK ((name <> ''::text))
team team_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id)
team team_pkey PRIMARY KEY (id)
watch watch_pkey PRIMARY KEY (person_id, about_id)
watch watch_state_check CHECK ((state = ANY (ARRAY['watching'::text, 'muted'::text])))
withdrawn_ask withdrawn_ask_audience UNIQUE (id, audience_id)
withdrawn_ask withdrawn_ask_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
withdrawn_ask withdrawn_ask_from_organization_id_fkey FOREIGN KEY (from_organization_id) REFERENCES organization(id)
withdrawn_ask withdrawn_ask_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
withdrawn_ask withdrawn_ask_pkey PRIMARY KEY (id)
withdrawn_ask withdrawn_ask_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
withdrawn_edition withdrawn_edition_audience UNIQUE (id, audience_id)
withdrawn_edition withdrawn_edition_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
withdrawn_edition withdrawn_edition_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(id)
withdrawn_edition withdrawn_edition_pkey PRIMARY KEY (id)
withdrawn_question withdrawn_question_audience UNIQUE (id, audience_id)
withdrawn_question withdrawn_question_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id)
withdrawn_question withdrawn_question_pkey PRIMARY KEY (id)
withdrawn_question withdrawn_question_question_id_fkey FOREIGN KEY (question_id) REFERENCES question(id)

-- Indexes
CREATE UNIQUE INDEX account_email_key ON app.account USING btree (email)
CREATE UNIQUE INDEX account_pkey ON app.account USING btree (person_id)
CREATE UNIQUE INDEX act_once ON app.act USING btree (COALESCE(actor_id, '00000000-0000-0000-0000-000000000000'::uuid), id)
CREATE UNIQUE INDEX act_pkey ON app.act USING btree (number)
CREATE UNIQUE INDEX act_work_number_key ON app.act USING btree (work_number)
CREATE INDEX adaptation_adoption_id_parent_audience_id_idx ON app.adaptation USING btree (adoption_id, parent_audience_id)
CREATE UNIQUE INDEX adaptation_audience ON app.adaptation USING btree (id, audience_id)
CREATE INDEX adaptation_audience_id_idx ON app.adaptation USING btree (audience_id)
CREATE UNIQUE INDEX adaptation_pkey ON app.adaptation USING btree (id)
CREATE UNIQUE INDEX adoption_audience ON app.adoption USING btree (id, audience_id)
CREATE INDEX adoption_audience_id_idx ON app.adoption USING btree (audience_id)
CREATE INDEX adoption_chain ON app.adoption USING btree (first_edition_id)
CREATE INDEX adoption_edition ON app.adoption USING btree (edition_id)
CREATE UNIQUE INDEX adoption_living ON app.adoption USING btree (team_id, first_edition_id) WHERE (state = ANY (ARRAY['considering'::text, 'planned'::text, 'testing'::text, 'running'::text]))
CREATE UNIQUE INDEX adoption_pkey ON app.adoption USING btree (id)
CREATE INDEX adoption_started ON app.adoption USING btree (started_on) WHERE (state = ANY (ARRAY['testing'::text, 'running'::text]))
CREATE INDEX adoption_fit_adoption_id_parent_audience_id_idx ON app.adoption_fit USING btree (adoption_id, parent_audience_id)
CREATE UNIQUE INDEX adoption_fit_audience ON app.adoption_fit USING btree (id, audience_id)
CREATE INDEX adoption_fit_audience_id_idx ON app.adoption_fit USING btree (audience_id)
CREATE UNIQUE INDEX adoption_fit_once ON app.adoption_fit USING btree (adoption_id, key)
CREATE UNIQUE INDEX adoption_fit_pkey ON app.adoption_fit USING btree (id)
CREATE INDEX adoption_tactic_adoption_id_parent_audience_id_idx ON app.adoption_tactic USING btree (adoption_id, parent_audience_id)
CREATE UNIQUE INDEX adoption_tactic_audience ON app.adoption_tactic USING btree (id, audience_id)
CREATE INDEX adoption_tactic_audience_id_idx ON app.adoption_tactic USING btree (audience_id)
CREATE UNIQUE INDEX adoption_tactic_once ON app.adoption_tactic USING btree (adoption_id, tactic_id)
CREATE UNIQUE INDEX adoption_tactic_pkey ON app.adoption_tactic USING btree (id)
CREATE INDEX adoption_tactic_tactic_id_end_audience_id_idx ON app.adoption_tactic USING btree (tactic_id, end_audience_id)
CREATE UNIQUE INDEX after_action_review_audience ON app.after_action_review USING btree (id, audience_id)
CREATE INDEX after_action_review_audience_id_idx ON app.after_action_review USING btree (audience_id)
CREATE INDEX after_action_review_meeting_id_parent_audience_id_idx ON app.after_action_review USING btree (meeting_id, parent_audience_id) WHERE (meeting_id IS NOT NULL)
CREATE UNIQUE INDEX after_action_review_pkey ON app.after_action_review USING btree (id)
CREATE INDEX after_action_review_tactic_id_parent_audience_id_idx ON app.after_action_review USING btree (tactic_id, parent_audience_id)
CREATE INDEX after_action_review_team ON app.after_action_review USING btree (team_id, held_on DESC, id) WHERE (archived_at IS NULL)
CREATE UNIQUE INDEX agenda_item_audience ON app.agenda_item USING btree (id, audience_id)
CREATE INDEX agenda_item_audience_id_idx ON app.agenda_item USING btree (audience_id)
CREATE INDEX agenda_item_decision_id_end_audience_id_idx ON app.agenda_item USING btree (decision_id, end_audience_id) WHERE (decision_id IS NOT NULL)
CREATE INDEX agenda_item_meeting_id_parent_audience_id_idx ON app.agenda_item USING btree (meeting_id, parent_audience_id)
CREATE UNIQUE INDEX agenda_item_pkey ON app.agenda_item USING btree (id)
CREATE INDEX agenda_item_tactic_id_end_audience_id_idx ON app.agenda_item USING btree (tactic_id, end_audience_id) WHERE (tactic_id IS NOT NULL)
CREATE INDEX agenda_item_task_id_end_audience_id_idx ON app.agenda_item USING btree (task_id, end_audience_id) WHERE (task_id IS NOT NULL)
CREATE UNIQUE INDEX agreement_audience ON app.agreement USING btree (id, audience_id)
CREATE INDEX agreement_audience_id_idx ON app.agreement USING btree (audience_id)
CREATE INDEX agreement_due ON app.agreement USING btree (LEAST(review_on, ends_on)) WHERE ((archived_at IS NULL) AND (state = 'in_force'::text))
CREATE UNIQUE INDEX agreement_pkey ON app.agreement USING btree (id)
CREATE INDEX agreement_team ON app.agreement USING btree (team_id) WHERE (archived_at IS NULL)
CREATE UNIQUE INDEX answer_audience ON app.answer USING btree (id, audience_id)
CREATE INDEX answer_audience_id_idx ON app.answer USING btree (audience_id)
CREATE INDEX answer_of ON app.answer USING btree (question_id, made_at, id)
CREATE UNIQUE INDEX answer_pkey ON app.answer USING btree (id)
CREATE INDEX answer_question_id_parent_audience_id_idx ON app.answer USING btree (question_id, parent_audience_id)
CREATE INDEX answer_team ON app.answer USING btree (team_id) WHERE (team_id IS NOT NULL)
CREATE UNIQUE INDEX attendance_audience ON app.attendance USING btree (id, audience_id)
CREATE INDEX attendance_audience_id_idx ON app.attendance USING btree (audience_id)
CREATE INDEX attendance_meeting_id_parent_audience_id_idx ON app.attendance USING btree (meeting_id, parent_audience_id)
CREATE UNIQUE INDEX attendance_meeting_id_seat_id_key ON app.attendance USING btree (meeting_id, seat_id)
CREATE UNIQUE INDEX attendance_pkey ON app.attendance USING btree (id)
CREATE UNIQUE INDEX audience_digest_key ON app.audience USING btree (digest)
CREATE UNIQUE INDEX audience_pkey ON app.audience USING btree (id)
CREATE INDEX audience_principal_audience ON app.audience_principal USING btree (audience_id)
CREATE UNIQUE INDEX audience_principal_pkey ON app.audience_principal USING btree (principal, audience_id)
CREATE UNIQUE INDEX audience_pulse_pkey ON app.audience_pulse USING btree (audience_id)
CREATE UNIQUE INDEX board_audience ON app.board USING btree (id, audience_id)
CREATE INDEX board_audience_id_idx ON app.board USING btree (audience_id)
CREATE UNIQUE INDEX board_id_team_id_key ON app.board USING btree (id, team_id)
CREATE UNIQUE INDEX board_pkey ON app.board USING btree (id)
CREATE INDEX board_team_id_idx ON app.board USING btree (team_id)
CREATE INDEX change_part ON app.change USING gin (part_of)
CREATE UNIQUE INDEX change_pkey ON app.change USING btree (id)
CREATE INDEX change_subject ON app.change USING btree (subject_id)
CREATE INDEX change_team ON app.change USING btree ((part_of[1]), work_number)
CREATE INDEX change_work ON app.change USING btree (work_number)
CREATE UNIQUE INDEX checklist_line_audience ON app.checklist_line USING btree (id, audience_id)
CREATE INDEX checklist_line_audience_id_idx ON app.checklist_line USING btree (audience_id)
CREATE UNIQUE INDEX checklist_line_pkey ON app.checklist_line USING btree (id)
CREATE INDEX checklist_line_task_id_parent_audience_id_idx ON app.checklist_line USING btree (task_id, parent_audience_id)
CREATE INDEX comment_about ON app.comment USING btree (about_id, made_at, id)
CREATE UNIQUE INDEX comment_audience ON app.comment USING btree (id, audience_id)
CREATE INDEX comment_audience_id_idx ON app.comment USING btree (audience_id)
CREATE INDEX comment_decision_id_parent_audience_id_idx ON app.comment USING btree (decision_id, parent_audience_id) WHERE (decision_id IS NOT NULL)
CREATE INDEX comment_lesson_id_parent_audience_id_idx ON app.comment USING btree (lesson_id, parent_audience_id) WHERE (lesson_id IS NOT NULL)
CREATE INDEX comment_meeting_id_parent_audience_id_idx ON app.comment USING btree (meeting_id, parent_audience_id) WHERE (meeting_id IS NOT NULL)
CREATE INDEX comment_mentions ON app.comment USING gin (mention_ids) WHERE (archived_at IS NULL)
CREATE INDEX comment_new ON app.comment USING btree (audience_id, about_id, about_kind, made_at, written_by) WHERE (archived_at IS NULL)
CREATE UNIQUE INDEX comment_pkey ON app.comment USING btree (id)
CREATE INDEX comment_tactic_id_parent_audience_id_idx ON app.comment USING btree (tactic_id, parent_audience_id)
CREATE INDEX comment_task_id_parent_audience_id_idx ON app.comment USING btree (task_id, parent_audience_id) WHERE (task_id IS NOT NULL)
CREATE INDEX comment_thread_id_parent_audience_id_idx ON app.comment USING btree (thread_id, parent_audience_id) WHERE (thread_id IS NOT NULL)
CREATE UNIQUE INDEX commitment_audience ON app.commitment USING btree (id, audience_id)
CREATE INDEX commitment_audience_id_idx ON app.commitment USING btree (audience_id)
CREATE INDEX commitment_next ON app.commitment USING btree (next_on) WHERE ((archived_at IS NULL) AND (next_on IS NOT NULL))
CREATE INDEX commitment_organization ON app.commitment USING btree (organization_id, team_id, state) WHERE (archived_at IS NULL)
CREATE INDEX commitment_owner ON app.commitment USING btree (owner_id) WHERE (archived_at IS NULL)
CREATE UNIQUE INDEX commitment_pkey ON app.commitment USING btree (id)
CREATE INDEX commitment_team ON app.commitment USING btree (team_id, state) WHERE (archived_at IS NULL)
CREATE INDEX commitment_unanswered ON app.commitment USING btree (asked_at) WHERE ((archived_at IS NULL) AND (state = 'proposed'::text))
CREATE UNIQUE INDEX commitment_link_audience ON app.commitment_link USING btree (id, audience_id)
CREATE INDEX commitment_link_audience_id_idx ON app.commitment_link USING btree (audience_id)
CREATE INDEX commitment_link_board_id_idx ON app.commitment_link USING btree (board_id)
CREATE INDEX commitment_link_commitment_id_parent_audience_id_idx ON app.commitment_link USING btree (commitment_id, parent_audience_id)
CREATE UNIQUE INDEX commitment_link_pkey ON app.commitment_link USING btree (id)
CREATE INDEX commitment_link_tactic_id_end_audience_id_idx ON app.commitment_link USING btree (tactic_id, end_audience_id)
CREATE UNIQUE INDEX decision_audience ON app.decision USING btree (id, audience_id)
CREATE INDEX decision_audience_id_idx ON app.decision USING btree (audience_id)
CREATE INDEX decision_due ON app.decision USING btree (review_on) WHERE ((archived_at IS NULL) AND (review_on IS NOT NULL))
CREATE INDEX decision_meeting ON app.decision USING btree (meeting_id) WHERE (meeting_id IS NOT NULL)
CREATE UNIQUE INDEX decision_pkey ON app.decision USING btree (id)
CREATE INDEX decision_review ON app.decision USING btree (team_id, review_on) WHERE ((archived_at IS NULL) AND (review_on IS NOT NULL))
CREATE INDEX decision_supersedes ON app.decision USING btree (supersedes_id) WHERE (supersedes_id IS NOT NULL)
CREATE INDEX decision_team ON app.decision USING btree (team_id, decided_on DESC) WHERE (archived_at IS NULL)
CREATE INDEX decision_words ON app.decision USING gin (decision_words(statement, body, options, rationale, evidence, dissent))
CREATE UNIQUE INDEX default_view_pkey ON app.default_view USING btree (person_id)
CREATE UNIQUE INDEX draft_pkey ON app.draft USING btree (person_id, key)
CREATE UNIQUE INDEX edition_audience ON app.edition USING btree (id, audience_id)
CREATE INDEX edition_audience_id_idx ON app.edition USING btree (audience_id)
CREATE INDEX edition_chain ON app.edition USING btree (first_id) WHERE (state = 'current'::text)
CREATE INDEX edition_newest ON app.edition USING btree (made_at DESC, id DESC) WHERE (state = 'current'::text)
CREATE UNIQUE INDEX edition_pkey ON app.edition USING btree (id)
CREATE INDEX edition_type ON app.edition USING btree (tactic_type_key) WHERE (state = 'current'::text)
CREATE UNIQUE INDEX edition_origin_audience ON app.edition_origin USING btree (id, audience_id)
CREATE INDEX edition_origin_audience_id_idx ON app.edition_origin USING btree (audience_id)
CREATE INDEX edition_origin_contact ON app.edition_origin USING btree (contact_seat_id)
CREATE INDEX edition_origin_edition_id_end_audience_id_idx ON app.edition_origin USING btree (edition_id, end_audience_id)
CREATE UNIQUE INDEX edition_origin_edition_id_key ON app.edition_origin USING btree (edition_id)
CREATE INDEX edition_origin_lesson_id_parent_audience_id_idx ON app.edition_origin USING btree (lesson_id, parent_audience_id)
CREATE UNIQUE INDEX edition_origin_pkey ON app.edition_origin USING btree (id)
CREATE INDEX edition_origin_team ON app.edition_origin USING btree (team_id)
CREATE INDEX edition_read_edition ON app.edition_read USING btree (edition_id)
CREATE UNIQUE INDEX edition_read_pkey ON app.edition_read USING btree (person_id, edition_id)
CREATE UNIQUE INDEX feed_person_id_view_id_key ON app.feed USING btree (person_id, view_id) NULLS NOT DISTINCT
CREATE UNIQUE INDEX feed_pkey ON app.feed USING btree (id)
CREATE UNIQUE INDEX feed_secret_hash_key ON app.feed USING btree (secret_hash)
CREATE INDEX follow_up_answer ON app.follow_up USING btree (answer_id)
CREATE UNIQUE INDEX follow_up_audience ON app.follow_up USING btree (id, audience_id)
CREATE INDEX follow_up_audience_id_idx ON app.follow_up USING btree (audience_id)
CREATE INDEX follow_up_home_question_id_parent_audience_id_idx ON app.follow_up USING btree (home_question_id, parent_audience_id)
CREATE UNIQUE INDEX follow_up_pkey ON app.follow_up USING btree (id)
CREATE UNIQUE INDEX goal_audience ON app.goal USING btree (id, audience_id)
CREATE INDEX goal_audience_id_idx ON app.goal USING btree (audience_id)
CREATE UNIQUE INDEX goal_board_id_key ON app.goal USING btree (board_id)
CREATE INDEX goal_board_id_parent_audience_id_idx ON app.goal USING btree (board_id, parent_audience_id)
CREATE UNIQUE INDEX goal_pkey ON app.goal USING btree (id)
CREATE UNIQUE INDEX hand_over_audience ON app.hand_over USING btree (id, audience_id)
CREATE INDEX hand_over_audience_id_idx ON app.hand_over USING btree (audience_id)
CREATE UNIQUE INDEX hand_over_once ON app.hand_over USING btree (seat_id) WHERE ((state = 'open'::text) AND (archived_at IS NULL))
CREATE INDEX hand_over_person ON app.hand_over USING btree (outgoing_id) WHERE (state = 'open'::text)
CREATE UNIQUE INDEX hand_over_pkey ON app.hand_over USING btree (id)
CREATE INDEX hand_over_team ON app.hand_over USING btree (team_id, state)
CREATE INDEX hand_over_item_agreement_id_parent_audience_id_idx ON app.hand_over_item USING btree (agreement_id, parent_audience_id) WHERE (agreement_id IS NOT NULL)
CREATE UNIQUE INDEX hand_over_item_audience ON app.hand_over_item USING btree (id, audience_id)
CREATE INDEX hand_over_item_audience_id_idx ON app.hand_over_item USING btree (audience_id)
CREATE INDEX hand_over_item_commitment_id_parent_audience_id_idx ON app.hand_over_item USING btree (commitment_id, parent_audience_id) WHERE (commitment_id IS NOT NULL)
CREATE INDEX hand_over_item_decision_id_parent_audience_id_idx ON app.hand_over_item USING btree (decision_id, parent_audience_id) WHERE (decision_id IS NOT NULL)
CREATE INDEX hand_over_item_hand_over_id_idx ON app.hand_over_item USING btree (hand_over_id)
CREATE UNIQUE INDEX hand_over_item_pkey ON app.hand_over_item USING btree (id)
CREATE INDEX hand_over_item_task_id_parent_audience_id_idx ON app.hand_over_item USING btree (task_id, parent_audience_id)
CREATE UNIQUE INDEX home_question_audience ON app.home_question USING btree (id, audience_id)
CREATE INDEX home_question_audience_id_idx ON app.home_question USING btree (audience_id)
CREATE UNIQUE INDEX home_question_pkey ON app.home_question USING btree (id)
CREATE UNIQUE INDEX home_question_question_id_key ON app.home_question USING btree (question_id)
CREATE INDEX home_question_team ON app.home_question USING btree (team_id, made_at DESC, id DESC)
CREATE UNIQUE INDEX installation_pkey ON app.installation USING btree (one)
CREATE UNIQUE INDEX invitation_pkey ON app.invitation USING btree (seat_id)
CREATE UNIQUE INDEX invitation_token_hash_key ON app.invitation USING btree (token_hash)
CREATE UNIQUE INDEX journal_head_pkey ON app.journal_head USING btree (one)
CREATE UNIQUE INDEX lesson_audience ON app.lesson USING btree (id, audience_id)
CREATE INDEX lesson_audience_id_idx ON app.lesson USING btree (audience_id)
CREATE UNIQUE INDEX lesson_pkey ON app.lesson USING btree (id)
CREATE INDEX lesson_review ON app.lesson USING btree (after_action_review_id) WHERE (archived_at IS NULL)
CREATE INDEX lesson_supersedes ON app.lesson USING btree (supersedes_id) WHERE (supersedes_id IS NOT NULL)
CREATE INDEX lesson_tactic ON app.lesson USING btree (tactic_id) WHERE (archived_at IS NULL)
CREATE INDEX lesson_team ON app.lesson USING btree (team_id, made_at DESC, id DESC) WHERE (archived_at IS NULL)
CREATE INDEX lesson_type ON app.lesson USING btree (tactic_type_key, audience_id) WHERE (archived_at IS NULL)
CREATE INDEX lesson_answer_answer_id_end_audience_id_idx ON app.lesson_answer USING btree (answer_id, end_audience_id)
CREATE UNIQUE INDEX lesson_answer_audience ON app.lesson_answer USING btree (id, audience_id)
CREATE INDEX lesson_answer_audience_id_idx ON app.lesson_answer USING btree (audience_id)
CREATE INDEX lesson_answer_lesson_id_parent_audience_id_idx ON app.lesson_answer USING btree (lesson_id, parent_audience_id)
CREATE UNIQUE INDEX lesson_answer_once ON app.lesson_answer USING btree (lesson_id)
CREATE UNIQUE INDEX lesson_answer_pkey ON app.lesson_answer USING btree (id)
CREATE INDEX lesson_update_lesson ON app.lesson_update USING btree (lesson_id, id)
CREATE INDEX lesson_update_lesson_id_audience_id_idx ON app.lesson_update USING btree (lesson_id, audience_id)
CREATE UNIQUE INDEX lesson_update_pkey ON app.lesson_update USING btree (id)
CREATE UNIQUE INDEX meeting_audience ON app.meeting USING btree (id, audience_id)
CREATE INDEX meeting_audience_id_idx ON app.meeting USING btree (audience_id)
CREATE UNIQUE INDEX meeting_pkey ON app.meeting USING btree (id)
CREATE INDEX meeting_start ON app.meeting USING btree (starts_at) WHERE (archived_at IS NULL)
CREATE INDEX meeting_team ON app.meeting USING btree (team_id, starts_at) WHERE (archived_at IS NULL)
CREATE INDEX meeting_unapproved ON app.meeting USING btree (ends_at) WHERE ((archived_at IS NULL) AND (state = 'held'::text))
CREATE UNIQUE INDEX meeting_task_audience ON app.meeting_task USING btree (id, audience_id)
CREATE INDEX meeting_task_audience_id_idx ON app.meeting_task USING btree (audience_id)
CREATE INDEX meeting_task_meeting_id_parent_audience_id_idx ON app.meeting_task USING btree (meeting_id, parent_audience_id)
CREATE UNIQUE INDEX meeting_task_pkey ON app.meeting_task USING btree (id)
CREATE INDEX meeting_task_task_id_end_audience_id_idx ON app.meeting_task USING btree (task_id, end_audience_id)
CREATE UNIQUE INDEX "PK_3043fc6b8af7c99b8b98830094f" ON app.migration USING btree (id)
CREATE INDEX minutes_update_meeting ON app.minutes_update USING btree (meeting_id, id)
CREATE INDEX minutes_update_meeting_id_audience_id_idx ON app.minutes_update USING btree (meeting_id, audience_id)
CREATE UNIQUE INDEX minutes_update_pkey ON app.minutes_update USING btree (id)
CREATE UNIQUE INDEX minutes_version_audience ON app.minutes_version USING btree (id, audience_id)
CREATE INDEX minutes_version_audience_id_idx ON app.minutes_version USING btree (audience_id)
CREATE UNIQUE INDEX minutes_version_meeting_id_number_key ON app.minutes_version USING btree (meeting_id, number)
CREATE INDEX minutes_version_meeting_id_parent_audience_id_idx ON app.minutes_version USING btree (meeting_id, parent_audience_id)
CREATE UNIQUE INDEX minutes_version_pkey ON app.minutes_version USING btree (id)
CREATE UNIQUE INDEX network_audience ON app.network USING btree (id, audience_id)
CREATE INDEX network_audience_id_idx ON app.network USING btree (audience_id)
CREATE UNIQUE INDEX network_pkey ON app.network USING btree (id)
CREATE INDEX notice_at ON app.notice USING btree (at) WHERE (seen_at IS NULL)
CREATE UNIQUE INDEX notice_audience ON app.notice USING btree (id, audience_id)
CREATE INDEX notice_audience_id_idx ON app.notice USING btree (audience_id)
CREATE INDEX notice_person ON app.notice USING btree (person_id, at DESC)
CREATE UNIQUE INDEX notice_person_id_subject_id_why_about_key ON app.notice USING btree (person_id, subject_id, why, about)
CREATE UNIQUE INDEX notice_pkey ON app.notice USING btree (id)
CREATE INDEX notice_subject ON app.notice USING btree (subject_id, why)
CREATE INDEX notice_mail_person ON app.notice_mail USING btree (person_id, taken_at)
CREATE UNIQUE INDEX notice_mail_pkey ON app.notice_mail USING btree (notice_id)
CREATE INDEX observation_after_action_review_id_parent_audience_id_idx ON app.observation USING btree (after_action_review_id, parent_audience_id)
CREATE UNIQUE INDEX observation_audience ON app.observation USING btree (id, audience_id)
CREATE INDEX observation_audience_id_idx ON app.observation USING btree (audience_id)
CREATE UNIQUE INDEX observation_pkey ON app.observation USING btree (id)
CREATE UNIQUE INDEX occurrence_audience ON app.occurrence USING btree (id, audience_id)
CREATE INDEX occurrence_audience_id_idx ON app.occurrence USING btree (audience_id)
CREATE INDEX occurrence_commitment_id_parent_audience_id_idx ON app.occurrence USING btree (commitment_id, parent_audience_id)
CREATE UNIQUE INDEX occurrence_date ON app.occurrence USING btree (commitment_id, due_on) WHERE (archived_at IS NULL)
CREATE INDEX occurrence_due ON app.occurrence USING btree (due_on) WHERE ((archived_at IS NULL) AND (state = 'due'::text))
CREATE UNIQUE INDEX occurrence_pkey ON app.occurrence USING btree (id)
CREATE UNIQUE INDEX organization_audience ON app.organization USING btree (id, audience_id)
CREATE INDEX organization_audience_id_idx ON app.organization USING btree (audience_id)
CREATE UNIQUE INDEX organization_id_sector_key ON app.organization USING btree (id, sector)
CREATE UNIQUE INDEX organization_pkey ON app.organization USING btree (id)
CREATE INDEX organization_place_id_idx ON app.organization USING btree (place_id)
CREATE INDEX own_view_person_id_idx ON app.own_view USING btree (person_id)
CREATE UNIQUE INDEX own_view_pkey ON app.own_view USING btree (id)
CREATE UNIQUE INDEX partner_audience ON app.partner USING btree (id, audience_id)
CREATE INDEX partner_audience_id_idx ON app.partner USING btree (audience_id)
CREATE INDEX partner_board_id_idx ON app.partner USING btree (board_id)
CREATE INDEX partner_organization_id_idx ON app.partner USING btree (organization_id)
CREATE UNIQUE INDEX partner_pkey ON app.partner USING btree (id)
CREATE INDEX partner_tactic_id_parent_audience_id_idx ON app.partner USING btree (tactic_id, parent_audience_id)
CREATE UNIQUE INDEX person_audience ON app.person USING btree (id, audience_id)
CREATE INDEX person_audience_id_idx ON app.person USING btree (audience_id)
CREATE UNIQUE INDEX person_pkey ON app.person USING btree (id)
CREATE UNIQUE INDEX place_audience ON app.place USING btree (id, audience_id)
CREATE INDEX place_audience_id_idx ON app.place USING btree (audience_id)
CREATE INDEX place_parent_id_idx ON app.place USING btree (parent_id)
CREATE UNIQUE INDEX place_pkey ON app.place USING btree (id)
CREATE UNIQUE INDEX quality_check_audience ON app.quality_check USING btree (id, audience_id)
CREATE INDEX quality_check_audience_id_idx ON app.quality_check USING btree (audience_id)
CREATE INDEX quality_check_lesson_id_parent_audience_id_idx ON app.quality_check USING btree (lesson_id, parent_audience_id)
CREATE UNIQUE INDEX quality_check_once ON app.quality_check USING btree (lesson_id, reviewer_id) WHERE (archived_at IS NULL)
CREATE UNIQUE INDEX quality_check_pkey ON app.quality_check USING btree (id)
CREATE UNIQUE INDEX question_audience ON app.question USING btree (id, audience_id)
CREATE INDEX question_audience_id_idx ON app.question USING btree (audience_id)
CREATE INDEX question_newest ON app.question USING btree (made_at DESC, id DESC) WHERE (state <> 'withdrawn'::text)
CREATE UNIQUE INDEX question_pkey ON app.question USING btree (id)
CREATE INDEX question_type ON app.question USING btree (tactic_type_key) WHERE (state <> 'withdrawn'::text)
CREATE UNIQUE INDEX read_mark_audience ON app.read_mark USING btree (id, audience_id)
CREATE INDEX read_mark_audience_id_idx ON app.read_mark USING btree (audience_id)
CREATE UNIQUE INDEX read_mark_person_id_subject_id_key ON app.read_mark USING btree (person_id, subject_id)
CREATE UNIQUE INDEX read_mark_pkey ON app.read_mark USING btree (id)
CREATE UNIQUE INDEX reader_pkey ON app.reader USING btree (name)
CREATE UNIQUE INDEX related_lesson_audience ON app.related_lesson USING btree (id, audience_id)
CREATE INDEX related_lesson_audience_id_idx ON app.related_lesson USING btree (audience_id)
CREATE UNIQUE INDEX related_lesson_edition_once ON app.related_lesson USING btree (lesson_id, first_edition_id) WHERE (archived_at IS NULL)
CREATE INDEX related_lesson_lesson_id_parent_audience_id_idx ON app.related_lesson USING btree (lesson_id, parent_audience_id)
CREATE UNIQUE INDEX related_lesson_once ON app.related_lesson USING btree (lesson_id, related_lesson_id) WHERE (archived_at IS NULL)
CREATE UNIQUE INDEX related_lesson_pkey ON app.related_lesson USING btree (id)
CREATE INDEX related_lesson_related_lesson_id_end_audience_id_idx ON app.related_lesson USING btree (related_lesson_id, end_audience_id)
CREATE UNIQUE INDEX release_audience ON app.release USING btree (id, audience_id)
CREATE INDEX release_audience_id_idx ON app.release USING btree (audience_id)
CREATE INDEX release_lesson_id_parent_audience_id_idx ON app.release USING btree (lesson_id, parent_audience_id)
CREATE UNIQUE INDEX release_open ON app.release USING btree (lesson_id) WHERE (state = ANY (ARRAY['asked'::text, 'approved'::text]))
CREATE UNIQUE INDEX release_pkey ON app.release USING btree (id)
CREATE INDEX release_approval_asked ON app.release_approval USING btree (organization_id) WHERE (state = 'asked'::text)
CREATE UNIQUE INDEX release_approval_audience ON app.release_approval USING btree (id, audience_id)
CREATE INDEX release_approval_audience_id_idx ON app.release_approval USING btree (audience_id)
CREATE UNIQUE INDEX release_approval_once ON app.release_approval USING btree (release_id, organization_id)
CREATE UNIQUE INDEX release_approval_pkey ON app.release_approval USING btree (id)
CREATE INDEX release_approval_release_id_parent_audience_id_idx ON app.release_approval USING btree (release_id, parent_audience_id)
CREATE INDEX report_back_adoption_id_parent_audience_id_idx ON app.report_back USING btree (adoption_id, parent_audience_id)
CREATE INDEX report_back_asked ON app.report_back USING btree (team_id) WHERE (state = 'asked'::text)
CREATE UNIQUE INDEX report_back_audience ON app.report_back USING btree (id, audience_id)
CREATE INDEX report_back_audience_id_idx ON app.report_back USING btree (audience_id)
CREATE UNIQUE INDEX report_back_once ON app.report_back USING btree (adoption_id, after_months)
CREATE UNIQUE INDEX report_back_pkey ON app.report_back USING btree (id)
CREATE UNIQUE INDEX review_audience ON app.review USING btree (id, audience_id)
CREATE INDEX review_audience_id_idx ON app.review USING btree (audience_id)
CREATE INDEX review_board_id_idx ON app.review USING btree (board_id)
CREATE UNIQUE INDEX review_pkey ON app.review USING btree (id)
CREATE INDEX review_tactic_id_parent_audience_id_idx ON app.review USING btree (tactic_id, parent_audience_id)
CREATE UNIQUE INDEX saved_view_audience ON app.saved_view USING btree (id, audience_id)
CREATE INDEX saved_view_audience_id_idx ON app.saved_view USING btree (audience_id)
CREATE UNIQUE INDEX saved_view_pkey ON app.saved_view USING btree (id)
CREATE INDEX saved_view_team_id_idx ON app.saved_view USING btree (team_id) WHERE (archived_at IS NULL)
CREATE UNIQUE INDEX search_text_pkey ON app.search_text USING btree (id)
CREATE INDEX search_text_within ON app.search_text USING btree (within_id) WHERE (within_id IS NOT NULL)
CREATE INDEX search_text_words ON app.search_text USING gin ((ARRAY[audience_id]), words) WHERE standing
CREATE INDEX search_word_known ON app.search_word USING btree (word)
CREATE INDEX search_word_letters ON app.search_word USING gin (word trigram.gin_trgm_ops)
CREATE UNIQUE INDEX seat_audience ON app.seat USING btree (id, audience_id)
CREATE INDEX seat_audience_id_idx ON app.seat USING btree (audience_id)
CREATE INDEX seat_deputy ON app.seat USING btree (deputy_id) WHERE ((state = 'held'::text) AND (deputy_id IS NOT NULL))
CREATE INDEX seat_holder ON app.seat USING btree (holder_id) WHERE (state = 'held'::text)
CREATE UNIQUE INDEX seat_pkey ON app.seat USING btree (id)
CREATE INDEX seat_team ON app.seat USING btree (team_id)
CREATE UNIQUE INDEX seen_mark_pkey ON app.seen_mark USING btree (person_id)
CREATE INDEX session_person ON app.session USING btree (person_id)
CREATE UNIQUE INDEX session_pkey ON app.session USING btree (id)
CREATE UNIQUE INDEX session_token_hash_key ON app.session USING btree (token_hash)
CREATE UNIQUE INDEX set_up_pkey ON app.set_up USING btree (one)
CREATE UNIQUE INDEX settings_pkey ON app.settings USING btree (person_id)
CREATE UNIQUE INDEX source_message_audience ON app.source_message USING btree (id, audience_id)
CREATE INDEX source_message_audience_id_idx ON app.source_message USING btree (audience_id)
CREATE INDEX source_message_chain ON app.source_message USING btree (first_edition_id, made_at)
CREATE UNIQUE INDEX source_message_pkey ON app.source_message USING btree (id)
CREATE INDEX source_message_team ON app.source_message USING btree (team_id)
CREATE UNIQUE INDEX tactic_audience ON app.tactic USING btree (id, audience_id)
CREATE INDEX tactic_audience_id_idx ON app.tactic USING btree (audience_id)
CREATE INDEX tactic_board_id_parent_audience_id_idx ON app.tactic USING btree (board_id, parent_audience_id)
CREATE INDEX tactic_lead_organization_id_idx ON app.tactic USING btree (lead_organization_id)
CREATE UNIQUE INDEX tactic_pkey ON app.tactic USING btree (id)
CREATE INDEX tactic_team_type ON app.tactic USING btree (team_id, type_key) WHERE (archived_at IS NULL)
CREATE INDEX tactic_type ON app.tactic USING btree (type_key, audience_id) WHERE (archived_at IS NULL)
CREATE INDEX task_across ON app.task USING btree (team_id, answering_team_id, organization_id) WHERE ((archived_at IS NULL) AND (state = ANY (ARRAY['accepted'::text, 'in_progress'::text, 'blocked'::text])) AND (team_id <> answering_team_id))
CREATE INDEX task_answering ON app.task USING btree (organization_id, answering_team_id, state) WHERE (archived_at IS NULL)
CREATE INDEX task_answering_team ON app.task USING btree (answering_team_id) WHERE (archived_at IS NULL)
CREATE INDEX task_asked_by ON app.task USING btree (asked_by, state) WHERE (archived_at IS NULL)
CREATE INDEX task_asked_person ON app.task USING btree (asked_person_id) WHERE ((archived_at IS NULL) AND (asked_person_id IS NOT NULL))
CREATE INDEX task_asked_person_of_team ON app.task USING btree (answering_team_id, asked_person_id) WHERE ((archived_at IS NULL) AND (state = 'proposed'::text) AND (asked_person_id IS NOT NULL))
CREATE UNIQUE INDEX task_audience ON app.task USING btree (id, audience_id)
CREATE INDEX task_audience_id_idx ON app.task USING btree (audience_id)
CREATE INDEX task_due ON app.task USING btree (due_on) WHERE ((archived_at IS NULL) AND (state = ANY (ARRAY['accepted'::text, 'in_progress'::text, 'blocked'::text])))
CREATE INDEX task_looked_after ON app.task USING btree (answering_team_id, organization_id, owner_id, due_on) WHERE ((archived_at IS NULL) AND (state = ANY (ARRAY['accepted'::text, 'in_progress'::text, 'blocked'::text])))
CREATE INDEX task_owner ON app.task USING btree (owner_id, due_on) WHERE ((archived_at IS NULL) AND (state = ANY (ARRAY['accepted'::text, 'in_progress'::text, 'blocked'::text])))
CREATE INDEX task_owner_all ON app.task USING btree (owner_id) WHERE (archived_at IS NULL)
CREATE UNIQUE INDEX task_pkey ON app.task USING btree (id)
CREATE INDEX task_team ON app.task USING btree (team_id, state) WHERE (archived_at IS NULL)
CREATE INDEX task_unanswered ON app.task USING btree (asked_at) WHERE ((archived_at IS NULL) AND (state = 'proposed'::text))
CREATE INDEX task_waiting_for ON app.task USING btree (waiting_for_organization_id) WHERE ((archived_at IS NULL) AND (state = 'blocked'::text))
CREATE UNIQUE INDEX task_decision_audience ON app.task_decision USING btree (id, audience_id)
CREATE INDEX task_decision_audience_id_idx ON app.task_decision USING btree (audience_id)
CREATE INDEX task_decision_decision_id_end_audience_id_idx ON app.task_decision USING btree (decision_id, end_audience_id)
CREATE UNIQUE INDEX task_decision_once ON app.task_decision USING btree (task_id, decision_id) WHERE (archived_at IS NULL)
CREATE UNIQUE INDEX task_decision_pkey ON app.task_decision USING btree (id)
CREATE INDEX task_decision_task_id_parent_audience_id_idx ON app.task_decision USING btree (task_id, parent_audience_id)
CREATE UNIQUE INDEX task_dependency_audience ON app.task_dependency USING btree (id, audience_id)
CREATE INDEX task_dependency_audience_id_idx ON app.task_dependency USING btree (audience_id)
CREATE INDEX task_dependency_blocker_id_end_audience_id_idx ON app.task_dependency USING btree (blocker_id, end_audience_id)
CREATE UNIQUE INDEX task_dependency_pkey ON app.task_dependency USING btree (id)
CREATE INDEX task_dependency_task_id_parent_audience_id_idx ON app.task_dependency USING btree (task_id, parent_audience_id)
CREATE UNIQUE INDEX task_goal_audience ON app.task_goal USING btree (id, audience_id)
CREATE INDEX task_goal_audience_id_idx ON app.task_goal USING btree (audience_id)
CREATE INDEX task_goal_goal_id_end_audience_id_idx ON app.task_goal USING btree (goal_id, end_audience_id)
CREATE UNIQUE INDEX task_goal_pkey ON app.task_goal USING btree (id)
CREATE INDEX task_goal_task_id_parent_audience_id_idx ON app.task_goal USING btree (task_id, parent_audience_id)
CREATE UNIQUE INDEX task_helper_audience ON app.task_helper USING btree (id, audience_id)
CREATE INDEX task_helper_audience_id_idx ON app.task_helper USING btree (audience_id)
CREATE UNIQUE INDEX task_helper_once ON app.task_helper USING btree (task_id, person_id) WHERE (archived_at IS NULL)
CREATE INDEX task_helper_person ON app.task_helper USING btree (person_id) WHERE (archived_at IS NULL)
CREATE UNIQUE INDEX task_helper_pkey ON app.task_helper USING btree (id)
CREATE INDEX task_helper_task_id_parent_audience_id_idx ON app.task_helper USING btree (task_id, parent_audience_id)
CREATE UNIQUE INDEX task_lesson_audience ON app.task_lesson USING btree (id, audience_id)
CREATE INDEX task_lesson_audience_id_idx ON app.task_lesson USING btree (audience_id)
CREATE INDEX task_lesson_lesson_id_end_audience_id_idx ON app.task_lesson USING btree (lesson_id, end_audience_id)
CREATE UNIQUE INDEX task_lesson_once ON app.task_lesson USING btree (task_id, lesson_id) WHERE (archived_at IS NULL)
CREATE UNIQUE INDEX task_lesson_pkey ON app.task_lesson USING btree (id)
CREATE INDEX task_lesson_task_id_parent_audience_id_idx ON app.task_lesson USING btree (task_id, parent_audience_id)
CREATE UNIQUE INDEX task_link_audience ON app.task_link USING btree (id, audience_id)
CREATE INDEX task_link_audience_id_idx ON app.task_link USING btree (audience_id)
CREATE INDEX task_link_board_id_idx ON app.task_link USING btree (board_id)
CREATE UNIQUE INDEX task_link_pkey ON app.task_link USING btree (id)
CREATE INDEX task_link_tactic_id_tactic_audience_id_idx ON app.task_link USING btree (tactic_id, tactic_audience_id)
CREATE INDEX task_link_task_id_parent_audience_id_idx ON app.task_link USING btree (task_id, parent_audience_id)
CREATE UNIQUE INDEX task_note_audience ON app.task_note USING btree (id, audience_id)
CREATE INDEX task_note_audience_id_idx ON app.task_note USING btree (audience_id)
CREATE UNIQUE INDEX task_note_pkey ON app.task_note USING btree (id)
CREATE UNIQUE INDEX task_note_task_id_person_id_key ON app.task_note USING btree (task_id, person_id)
CREATE UNIQUE INDEX stewards_once ON app.team USING btree (network_id) WHERE (kind = 'stewards'::text)
CREATE UNIQUE INDEX team_audience ON app.team USING btree (id, audience_id)
CREATE INDEX team_audience_id_idx ON app.team USING btree (audience_id)
CREATE UNIQUE INDEX team_pkey ON app.team USING btree (id)
CREATE INDEX watch_about ON app.watch USING btree (about_id)
CREATE UNIQUE INDEX watch_pkey ON app.watch USING btree (person_id, about_id)
CREATE UNIQUE INDEX withdrawn_ask_audience ON app.withdrawn_ask USING btree (id, audience_id)
CREATE INDEX withdrawn_ask_audience_id_idx ON app.withdrawn_ask USING btree (audience_id)
CREATE INDEX withdrawn_ask_organization_id_team_id_idx ON app.withdrawn_ask USING btree (organization_id, team_id) WHERE (archived_at IS NULL)
CREATE UNIQUE INDEX withdrawn_ask_pkey ON app.withdrawn_ask USING btree (id)
CREATE UNIQUE INDEX withdrawn_edition_audience ON app.withdrawn_edition USING btree (id, audience_id)
CREATE INDEX withdrawn_edition_audience_id_idx ON app.withdrawn_edition USING btree (audience_id)
CREATE UNIQUE INDEX withdrawn_edition_once ON app.withdrawn_edition USING btree (edition_id)
CREATE UNIQUE INDEX withdrawn_edition_pkey ON app.withdrawn_edition USING btree (id)
CREATE UNIQUE INDEX withdrawn_question_audience ON app.withdrawn_question USING btree (id, audience_id)
CREATE INDEX withdrawn_question_audience_id_idx ON app.withdrawn_question USING btree (audience_id)
CREATE UNIQUE INDEX withdrawn_question_once ON app.withdrawn_question USING btree (question_id)
CREATE UNIQUE INDEX withdrawn_question_pkey ON app.withdrawn_question USING btree (id)

-- Row-level security
account enabled f forced f
act enabled t forced t
adaptation enabled t forced t
adoption enabled t forced t
adoption_fit enabled t forced t
adoption_tactic enabled t forced t
after_action_review enabled t forced t
agenda_item enabled t forced t
agreement enabled t forced t
answer enabled t forced t
attendance enabled t forced t
audience enabled f forced f
audience_principal enabled f forced f
audience_pulse enabled f forced f
board enabled t forced t
change enabled t forced t
checklist_line enabled t forced t
comment enabled t forced t
commitment enabled t forced t
commitment_link enabled t forced t
decision enabled t forced t
default_view enabled t forced t
draft enabled t forced t
edition enabled t forced t
edition_origin enabled t forced t
edition_read enabled t forced t
feed enabled t forced t
follow_up enabled t forced t
goal enabled t forced t
hand_over enabled t forced t
hand_over_item enabled t forced t
home_question enabled t forced t
installation enabled f forced f
invitation enabled f forced f
journal_head enabled f forced f
lesson enabled t forced t
lesson_answer enabled t forced t
lesson_update enabled t forced t
meeting enabled t forced t
meeting_task enabled t forced t
migration enabled f forced f
minutes_update enabled t forced t
minutes_version enabled t forced t
network enabled t forced t
notice enabled t forced t
notice_mail enabled f forced f
observation enabled t forced t
occurrence enabled t forced t
organization enabled t forced t
own_view enabled t forced t
partner enabled t forced t
person enabled t forced t
place enabled t forced t
quality_check enabled t forced t
question enabled t forced t
read_mark enabled t forced t
reader enabled f forced f
related_lesson enabled t forced t
release enabled t forced t
release_approval enabled t forced t
report_back enabled t forced t
review enabled t forced t
saved_view enabled t forced t
search_text enabled t forced t
search_word enabled t forced t
seat enabled t forced t
seen_mark enabled t forced t
session enabled f forced f
set_up enabled f forced f
settings enabled t forced t
source_message enabled t forced t
tactic enabled t forced t
task enabled t forced t
task_decision enabled t forced t
task_dependency enabled t forced t
task_goal enabled t forced t
task_helper enabled t forced t
task_lesson enabled t forced t
task_link enabled t forced t
task_note enabled t forced t
team enabled t forced t
watch enabled t forced t
withdrawn_ask enabled t forced t
withdrawn_edition enabled t forced t
withdrawn_question enabled t forced t

-- Policies
act follow for SELECT to crosstown_tail using true check -
act keeper for ALL to crosstown_owner using true check true
act seen for SELECT to crosstown_app, crosstown_clock using (audiences && ( SELECT visible() AS visible)) check -
adaptation keeper for SELECT to crosstown_owner using true check -
adaptation seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
adoption keeper for SELECT to crosstown_owner using true check -
adoption seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
adoption_fit keeper for SELECT to crosstown_owner using true check -
adoption_fit seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
adoption_tactic keeper for SELECT to crosstown_owner using true check -
adoption_tactic seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
after_action_review keeper for SELECT to crosstown_owner using true check -
after_action_review seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
agenda_item keeper for SELECT to crosstown_owner using true check -
agenda_item seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
agreement keeper for SELECT to crosstown_owner using true check -
agreement seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
answer keeper for SELECT to crosstown_owner using true check -
answer seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
attendance keeper for SELECT to crosstown_owner using true check -
attendance seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
board keeper for SELECT to crosstown_owner using true check -
board seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
change follow for SELECT to crosstown_tail using true check -
change keeper for ALL to crosstown_owner using true check true
change seen for SELECT to crosstown_app, crosstown_clock using ((audience_id = ANY (( SELECT visible() AS visible)::integer[])) AND (previous_audience_id = ANY (( SELECT visible() AS visible)::integer[])) AND (subject_audience_id = ANY (( SELECT visible() AS visible)::integer[]))) check -
checklist_line keeper for SELECT to crosstown_owner using true check -
checklist_line seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
comment keeper for SELECT to crosstown_owner using true check -
comment seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
commitment keeper for SELECT to crosstown_owner using true check -
commitment seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
commitment_link keeper for SELECT to crosstown_owner using true check -
commitment_link seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
decision keeper for SELECT to crosstown_owner using true check -
decision seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
default_view mine for ALL to crosstown_app using (person_id = ( SELECT me() AS me)) check (person_id = ( SELECT me() AS me))
draft mine for ALL to crosstown_app using (person_id = ( SELECT me() AS me)) check (person_id = ( SELECT me() AS me))
edition keeper for SELECT to crosstown_owner using true check -
edition seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
edition_origin keeper for SELECT to crosstown_owner using true check -
edition_origin seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
edition_read keeper for SELECT to crosstown_owner using true check -
edition_read mine for ALL to crosstown_app using (person_id = ( SELECT me() AS me)) check (person_id = ( SELECT me() AS me))
feed ending for DELETE to crosstown_owner using true check -
feed keeper for SELECT to crosstown_owner using true check -
feed mine for ALL to crosstown_app using (person_id = ( SELECT me() AS me)) check (person_id = ( SELECT me() AS me))
follow_up keeper for SELECT to crosstown_owner using true check -
follow_up seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
goal keeper for SELECT to crosstown_owner using true check -
goal seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
hand_over keeper for SELECT to crosstown_owner using true check -
hand_over seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
hand_over_item keeper for SELECT to crosstown_owner using true check -
hand_over_item seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
home_question keeper for SELECT to crosstown_owner using true check -
home_question seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
lesson keeper for SELECT to crosstown_owner using true check -
lesson seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
lesson_answer keeper for SELECT to crosstown_owner using true check -
lesson_answer seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
lesson_update keeper for SELECT to crosstown_owner using true check -
lesson_update seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
meeting keeper for SELECT to crosstown_owner using true check -
meeting seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
meeting_task keeper for SELECT to crosstown_owner using true check -
meeting_task seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
minutes_update keeper for SELECT to crosstown_owner using true check -
minutes_update seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
minutes_version keeper for SELECT to crosstown_owner using true check -
minutes_version seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
network keeper for SELECT to crosstown_owner using true check -
network seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
notice keeper for SELECT to crosstown_owner using true check -
notice seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
observation keeper for SELECT to crosstown_owner using true check -
observation seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
occurrence keeper for SELECT to crosstown_owner using true check -
occurrence seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
organization keeper for SELECT to crosstown_owner using true check -
organization seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
own_view keeper for SELECT to crosstown_owner using true check -
own_view mine for ALL to crosstown_app using (person_id = ( SELECT me() AS me)) check (person_id = ( SELECT me() AS me))
partner keeper for SELECT to crosstown_owner using true check -
partner seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
person keeper for SELECT to crosstown_owner using true check -
person seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
place keeper for SELECT to crosstown_owner using true check -
place seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
quality_check keeper for SELECT to crosstown_owner using true check -
quality_check seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
question keeper for SELECT to crosstown_owner using true check -
question seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
read_mark keeper for SELECT to crosstown_owner using true check -
read_mark seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
related_lesson keeper for SELECT to crosstown_owner using true check -
related_lesson seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
release keeper for SELECT to crosstown_owner using true check -
release seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
release_approval keeper for SELECT to crosstown_owner using true check -
release_approval seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
report_back keeper for SELECT to crosstown_owner using true check -
report_back seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
review keeper for SELECT to crosstown_owner using true check -
review seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
saved_view keeper for SELECT to crosstown_owner using true check -
saved_view seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
search_text keeper for ALL to crosstown_owner using true check true
search_word keeper for ALL to crosstown_owner using true check true
seat keeper for SELECT to crosstown_owner using true check -
seat seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
seen_mark mine for ALL to crosstown_app using (person_id = ( SELECT me() AS me)) check (person_id = ( SELECT me() AS me))
settings keeper for SELECT to crosstown_owner using true check -
settings mail for ALL to crosstown_owner using true check true
settings mine for ALL to crosstown_app using (person_id = ( SELECT me() AS me)) check (person_id = ( SELECT me() AS me))
source_message keeper for SELECT to crosstown_owner using true check -
source_message seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
tactic keeper for SELECT to crosstown_owner using true check -
tactic seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
task keeper for SELECT to crosstown_owner using true check -
task seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
task_decision keeper for SELECT to crosstown_owner using true check -
task_decision seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
task_dependency keeper for SELECT to crosstown_owner using true check -
task_dependency seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
task_goal keeper for SELECT to crosstown_owner using true check -
task_goal seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
task_helper keeper for SELECT to crosstown_owner using true check -
task_helper seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
task_lesson keeper for SELECT to crosstown_owner using true check -
task_lesson seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
task_link keeper for SELECT to crosstown_owner using true check -
task_link seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
task_note keeper for SELECT to crosstown_owner using true check -
task_note seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
team keeper for SELECT to crosstown_owner using true check -
team seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
watch keeper for SELECT to crosstown_owner using true check -
watch mine for ALL to crosstown_app using (person_id = ( SELECT me() AS me)) check (person_id = ( SELECT me() AS me))
withdrawn_ask keeper for SELECT to crosstown_owner using true check -
withdrawn_ask seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
withdrawn_edition keeper for SELECT to crosstown_owner using true check -
withdrawn_edition seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))
withdrawn_question keeper for SELECT to crosstown_owner using true check -
withdrawn_question seen for ALL to crosstown_app, crosstown_clock using (audience_id = ANY (( SELECT visible() AS visible)::integer[])) check (audience_id = ANY (( SELECT visible() AS visible)::integer[]))

-- Triggers
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.adaptation FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.adaptation FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.adaptation FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.adoption FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.adoption FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.adoption_fit FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.adoption_fit FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.adoption_fit FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.adoption_tactic FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id, end_audience_id ON app.adoption_tactic FOR EACH ROW EXECUTE FUNCTION keep_narrower('or nobody', 'end_audience_id')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.adoption_tactic FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.after_action_review FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.after_action_review FOR EACH ROW WHEN ((new.parent_audience_id IS NOT NULL)) EXECUTE FUNCTION keep_narrower('or nobody')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.after_action_review FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.agenda_item FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id, end_audience_id ON app.agenda_item FOR EACH ROW EXECUTE FUNCTION keep_narrower('or nobody', 'end_audience_id')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.agenda_item FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.agreement FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.agreement FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.answer FOR EACH ROW EXECUTE FUNCTION find_answer()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.answer FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.answer FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.answer FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.attendance FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.attendance FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.attendance FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.board FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.board FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER stand_with AFTER UPDATE ON app.board FOR EACH ROW WHEN (((old.archived_at IS NULL) <> (new.archived_at IS NULL))) EXECUTE FUNCTION stand_with()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.checklist_line FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.checklist_line FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.checklist_line FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.comment FOR EACH ROW EXECUTE FUNCTION find_comment()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.comment FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.comment FOR EACH ROW EXECUTE FUNCTION keep_narrower('or nobody')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.comment FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER timed BEFORE INSERT ON app.comment FOR EACH ROW EXECUTE FUNCTION say_in_order()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.commitment FOR EACH ROW EXECUTE FUNCTION find_commitment()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.commitment FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.commitment FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.commitment_link FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id, end_audience_id ON app.commitment_link FOR EACH ROW EXECUTE FUNCTION keep_narrower('or nobody', 'end_audience_id')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.commitment_link FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.decision FOR EACH ROW EXECUTE FUNCTION find_decision()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.decision FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.decision FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.edition FOR EACH ROW EXECUTE FUNCTION find_edition()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.edition FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.edition FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER within_label BEFORE INSERT OR UPDATE ON app.edition FOR EACH ROW EXECUTE FUNCTION keep_label()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.edition_origin FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER origin BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id, end_audience_id ON app.edition_origin FOR EACH ROW EXECUTE FUNCTION keep_origin()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.edition_origin FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.follow_up FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.follow_up FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.follow_up FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.goal FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.goal FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.goal FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.hand_over FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.hand_over FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.hand_over_item FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.hand_over_item FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.hand_over_item FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.home_question FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.home_question FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.lesson FOR EACH ROW EXECUTE FUNCTION find_lesson()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.lesson FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.lesson FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER within_label BEFORE INSERT OR UPDATE ON app.lesson FOR EACH ROW EXECUTE FUNCTION keep_label()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.lesson_answer FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id, end_audience_id ON app.lesson_answer FOR EACH ROW EXECUTE FUNCTION keep_narrower('or nobody', 'end_audience_id')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.lesson_answer FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.meeting FOR EACH ROW EXECUTE FUNCTION find_meeting()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.meeting FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.meeting FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER within_label BEFORE INSERT OR UPDATE ON app.meeting FOR EACH ROW EXECUTE FUNCTION keep_label()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.meeting_task FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id, end_audience_id ON app.meeting_task FOR EACH ROW EXECUTE FUNCTION keep_narrower('or nobody', 'end_audience_id')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.meeting_task FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.minutes_version FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.minutes_version FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.minutes_version FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.network FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.network FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.notice FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.notice FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.observation FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.observation FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.observation FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.occurrence FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.occurrence FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.occurrence FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.organization FOR EACH ROW EXECUTE FUNCTION find_organization()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.organization FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.organization FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.partner FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.partner FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.partner FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.person FOR EACH ROW EXECUTE FUNCTION find_person()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.person FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.person FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.place FOR EACH ROW EXECUTE FUNCTION find_place()
CREATE TRIGGER find_those_in_place AFTER UPDATE ON app.place FOR EACH ROW WHEN ((old.name <> new.name)) EXECUTE FUNCTION find_those_in_place()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.place FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.place FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.quality_check FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.quality_check FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.quality_check FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.question FOR EACH ROW EXECUTE FUNCTION find_question()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.question FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.question FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.read_mark FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.read_mark FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.related_lesson FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id, end_audience_id ON app.related_lesson FOR EACH ROW EXECUTE FUNCTION keep_narrower('or nobody', 'end_audience_id')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.related_lesson FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER asked BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id, state, organization_ids ON app.release FOR EACH ROW EXECUTE FUNCTION keep_with_asked()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.release FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.release FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.release_approval FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.release_approval FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.release_approval FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.report_back FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.report_back FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.report_back FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.review FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.review FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.review FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.saved_view FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.saved_view FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER stand_with AFTER UPDATE ON app.search_text FOR EACH ROW WHEN ((old.standing <> new.standing)) EXECUTE FUNCTION stand_with()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.seat FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER network BEFORE INSERT OR UPDATE OF team_id, network_id ON app.seat FOR EACH ROW EXECUTE FUNCTION seat_network()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.seat FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.source_message FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.source_message FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.tactic FOR EACH ROW EXECUTE FUNCTION find_tactic()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.tactic FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.tactic FOR EACH ROW EXECUTE FUNCTION keep_narrower()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.tactic FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER within_label BEFORE INSERT OR UPDATE ON app.tactic FOR EACH ROW EXECUTE FUNCTION keep_label()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.task FOR EACH ROW EXECUTE FUNCTION find_task()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.task FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.task FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER within_label BEFORE INSERT OR UPDATE ON app.task FOR EACH ROW EXECUTE FUNCTION keep_label()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.task_decision FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id, end_audience_id ON app.task_decision FOR EACH ROW EXECUTE FUNCTION keep_narrower('or nobody', 'end_audience_id')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.task_decision FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.task_dependency FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id, end_audience_id ON app.task_dependency FOR EACH ROW EXECUTE FUNCTION keep_narrower('or nobody', 'end_audience_id')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.task_dependency FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.task_goal FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id, end_audience_id ON app.task_goal FOR EACH ROW EXECUTE FUNCTION keep_narrower('or nobody', 'end_audience_id')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.task_goal FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.task_helper FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id ON app.task_helper FOR EACH ROW EXECUTE FUNCTION keep_narrower('or nobody')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.task_helper FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.task_lesson FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id, end_audience_id ON app.task_lesson FOR EACH ROW EXECUTE FUNCTION keep_narrower('or nobody', 'end_audience_id')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.task_lesson FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.task_link FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER narrower BEFORE INSERT OR UPDATE OF audience_id, parent_audience_id, tactic_audience_id ON app.task_link FOR EACH ROW EXECUTE FUNCTION keep_narrower('or nobody', 'tactic_audience_id')
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.task_link FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.task_note FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.task_note FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER find AFTER INSERT OR DELETE OR UPDATE ON app.team FOR EACH ROW EXECUTE FUNCTION find_team()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.team FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.team FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.withdrawn_ask FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.withdrawn_ask FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.withdrawn_edition FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.withdrawn_edition FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.withdrawn_question FOR EACH ROW EXECUTE FUNCTION log_change()
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.withdrawn_question FOR EACH ROW EXECUTE FUNCTION stamp()

-- Functions
account_by_email(address text) returns TABLE(person_id uuid, password_hash text) security definer to crosstown_clock digest a06c840c0798eb65562510a6b335b62e
account_of(who uuid) returns TABLE(email text, password_hash text) security definer to crosstown_clock digest 310bb63af2183509a6cf49335e48df77
answer_found(one answer) returns searchable to nobody digest 5663678ecf78ca061aa38edebd5c34d4
answering(team uuid, organization uuid, asked uuid) returns SETOF uuid to crosstown_app, crosstown_clock digest 92bbf6cedef0be4da297bf8c249aae56
audience_of(wanted text[]) returns integer security definer to crosstown_app, crosstown_clock digest 51042f73a27e052e41d126d2cea8b7a7
bare_words(said text) returns text to nobody digest fb890e9c4900f13aba773225f6dda68a
begin_feed(feed_hash text) returns jsonb security definer to crosstown_app digest ff606290e9c35f0ed75b0e913d4c1a22
begin_reading_as(reader uuid) returns jsonb security definer to crosstown_clock digest dc30e4e9a098d70211ba2782d8c5b587
begin_system_work(why text, this_act uuid, in_the_name_of uuid) returns void security definer to crosstown_clock digest 9fe4529a1b055181d2748f30540442fe
begin_work(session_hash text, this_act uuid, noticing boolean) returns jsonb security definer to crosstown_app, crosstown_clock digest b3d8ed833e6c95ff558b0dcfb4fcb715
changes_about(thing uuid) returns SETOF bigint security definer to crosstown_app, crosstown_clock digest 5b846f83c18619463dc45e77fa8f790e
close_act(act_name text, digest_of_input bytea, made jsonb, own_audience integer) returns bigint security definer to crosstown_app, crosstown_clock digest 8f8c609e6cb8f11c5cfcd37901141709
comes_from(edition uuid, team uuid) returns boolean security definer to crosstown_app digest 4d9b0254d9944e25ad7ce48a95a7bd7d
comment_found(one comment) returns searchable to nobody digest ce06e4f58a18ae1566254bfccc608383
commitment_found(one commitment) returns searchable to nobody digest a6e43fbd258a133acb24c4d2078469e3
day_of(person uuid, moment timestamp with time zone) returns date security definer to crosstown_clock digest 962b7ca62fde253aa5087fb1b1167bc2
decision_found(one decision) returns searchable to nobody digest 5cde66624555cd5062645241f11fcbbc
decision_question(words text, joined text) returns tsquery to nobody digest 20783100a1f9dfec0626d9dd098c9431
decision_words(statement text, body text, options text[], rationale text, evidence text, dissent text) returns tsvector to crosstown_app, crosstown_clock digest af91ce17a3de1850ef1ee8ec2c94defb
edition_found(one edition) returns searchable to nobody digest 2608c393fb70f8f428eafaeda0badd66
end_session(hash text) returns void security definer to crosstown_clock digest 35175b0db4339ba2c8c0e2896333f3cb
end_sessions_of(who uuid, which uuid, except_hash text) returns SETOF text security definer to crosstown_clock digest cc8e6a03967a1a689f2f599fa06a2e9f
find_answer() returns trigger security definer to nobody digest 798261742d320eb62a1543d95793475b
find_comment() returns trigger security definer to nobody digest af610b94e36dd7f6b7a01ad9358baa7f
find_commitment() returns trigger security definer to nobody digest 88ac05e328d20147b85dec14157c1e40
find_decision() returns trigger security definer to nobody digest 66634052979daea287e0c6ff16fd032d
find_edition() returns trigger security definer to nobody digest 5844e152b3c73e853f47c88c15a3a8b9
find_lesson() returns trigger security definer to nobody digest dec4cabd3f47a44e26ca0ba6010169f6
find_meeting() returns trigger security definer to nobody digest c4fcefab9cac364b579ed4daef730226
find_organization() returns trigger security definer to nobody digest 0347bdafd668418f2d036ffd82f71a5f
find_person() returns trigger security definer to nobody digest 6bd005716862e4478c95bf5d2ede6476
find_place() returns trigger security definer to nobody digest 7dfd49499e196af852fd1fd121f7f781
find_question() returns trigger security definer to nobody digest dd50a2a905d89fd4b749485df8c190f5
find_tactic() returns trigger security definer to nobody digest 1479da8b7db202da54136ed5350a1d38
find_task() returns trigger security definer to nobody digest e90f153ec1bed4ac608602e3a274ae1b
find_team() returns trigger security definer to nobody digest 5581de4f608f45eca8a4d8fdbf10736d
find_those_in_place() returns trigger security definer to nobody digest b51d2daa18af5e7aa2d8b024154e8b64
found_ids(asked text[], said text[], kinds text[]) returns SETOF uuid security definer to crosstown_app digest 43745985c3e18f56b5d2cba06750a1ef
found_words(said text, language text) returns tsvector to nobody digest 986a488144feb87370c55d63799bf6f1
happened(acts uuid[]) returns SETOF uuid security definer to crosstown_clock digest 6891e7cdfed9cda5809a987f605e1826
heads(audiences integer[]) returns TABLE(audience_id integer, principals text[], people integer) security definer to crosstown_app, crosstown_clock digest 474ba90a1617563316e524a99280347e
hears_of(c comment) returns SETOF uuid security definer to crosstown_app, crosstown_clock digest fd00777b874a84461c26800b03312620
hears_of_answer(a answer) returns SETOF uuid security definer to crosstown_app, crosstown_clock digest 97a3639fbe82c95bb8091756616001b3
held(person uuid) returns text[] security definer to crosstown_app, crosstown_clock, crosstown_tail digest a6e76afee65cd5db092161b25ec0be16
implies(x text, y text) returns boolean security definer to crosstown_app, crosstown_clock digest d1e0b5df8164be33a3dbbecb8e30b7e1
installation_state() returns TABLE(sample_network uuid, pack text, networks integer, people integer, sample_state text) security definer to crosstown_app, crosstown_clock digest ad5f6103fe2e8b053c1380393fb5e690
invitation_address_is_mine(seat uuid) returns boolean security definer to crosstown_app digest 9182901cbd94a425654d128e9263e051
invitation_by_hash(hash text) returns TABLE(seat_id uuid, email text, person_id uuid, password_hash text, team text, organization text, role text, proposed_name text) security definer to crosstown_clock digest 16d23cfd505d951f68f4ef47665a2309
is_filler(bare text) returns boolean to nobody digest 8cdd7a362ff2bc9213dfc1c795f3b73f
is_seated(of_team uuid, of_organization uuid) returns boolean security definer to crosstown_app digest 5b6e39aa9af944be17c42a1b8e099868
keep_found(its_kind text, its_id uuid, was searchable, it searchable) returns void security definer to nobody digest f0fd0f2546d819f530ea700451f21646
keep_label() returns trigger security definer to nobody digest b2b08a49df8ae51a1afcc9148fc3a343
keep_link_narrower(link regclass, other_end text) returns void to nobody digest b87a6ae1f5885dfeccbcecc405a372da
keep_narrower() returns trigger security definer to nobody digest 7080ff55096850d327400aa10544ce11
keep_origin() returns trigger to nobody digest 6e1b7766268169e74e0e0caf1193f2ee
keep_with_asked() returns trigger security definer to nobody digest e5e83811fcb6b79b9fa3aac424a31bf3
know_time_zones(people uuid[], zones text[]) returns void security definer to crosstown_clock digest 09604b058b4f90dddb6635d37bc8ff39
label_allows(label text, principals text[]) returns boolean to crosstown_app, crosstown_clock digest bddfe70f3e754b0eb2b010eb00533dda
language_of(person uuid) returns text security definer to crosstown_clock digest a77d852700845f945789c8e51da02448
leading(team uuid, organization uuid) returns SETOF uuid to crosstown_app, crosstown_clock digest 600165fb3e5f6aba9a9aa29a89778d3a
learn_words(words tsvector) returns void to nobody digest fe2d05ded83ff7380f7972e4b8faef78
lesson_found(one lesson) returns searchable to nobody digest 86aa84d5020e43d9fb40f6a8f552c50b
living(s seat) returns boolean to crosstown_app, crosstown_clock digest 7d46531125e11a4dc18c6f087981fee7
living_sessions(hashes text[]) returns SETOF text security definer to crosstown_clock, crosstown_tail digest 229393f414b4199d129b03f9f80e1206
log_change() returns trigger security definer to nobody digest 0e654babbf3bdfb9e2cfc61dbc24197d
mail_hours(person uuid, moment timestamp with time zone) returns TABLE(quiet boolean, digest_at timestamp with time zone, off text[]) security definer to crosstown_clock digest d91468c587caadc6b82a61ddfedbe766
make_found(kind text, title text, body text, team text, type text, at text, within text, archived text, language text) returns void to nobody digest 4574a523876cea1b586d32cf14e886ef
make_link(link text, whole text, other text, other_column text) returns void to nobody digest 7072850862c3c418563e0d8c2709e62f
make_private(private_table text) returns void to nobody digest b2277ec6bcdd1060dfad59190b3acb22
make_thing(thing text, parent text) returns void to nobody digest 1db30ac2f8bd2485ae836ce9d85b03ee
me() returns uuid security definer to crosstown_app, crosstown_clock digest 8e10e722e3070a3832121df1ee1fc126
meet(one integer, other integer) returns integer security definer to crosstown_app, crosstown_clock digest 6fb678e5ef2bf3fbe67096dc47336e96
meet_or_nobody(one integer, other integer) returns integer security definer to crosstown_app, crosstown_clock digest fae59452720c6a902d3abb5549cd7124
meeting_found(one meeting) returns searchable to nobody digest 816bb642c6a6b4cf0275f6af5a2d03e9
my_email() returns text security definer to crosstown_app digest d8120df0035feb588929b6f5c96f342d
my_sessions() returns TABLE(id uuid, made_at timestamp with time zone, last_used_at timestamp with time zone, label text, current boolean) security definer to crosstown_app digest 763556d8d5be8c2f201255c74b18c720
network_of(principal text) returns text security definer to crosstown_app, crosstown_clock digest 097839638df7d9f8d629c90c4f46e2a7
not_here(days integer) returns TABLE(seat_id uuid, last_here_on date) security definer to crosstown_app digest 482766bfcae2c29927ad499f59010218
note_installation(sample uuid, pack_key text) returns void security definer to crosstown_clock digest db666da278ef31ea9405799710d67733
note_sample(sample uuid, state text) returns void security definer to crosstown_clock digest ee4e3798d665b11d576891d9a725beb9
open_account(who uuid, address text, hash text) returns void security definer to crosstown_clock digest d92d8e7bd9dcce578670ef44388d73ff
open_session(who uuid, hash text, idle_minutes integer, hours integer, what text) returns uuid security definer to crosstown_clock digest 1791f0016e841e089889fe792757469a
open_set_up(hash text) returns void security definer to crosstown_clock digest 981fd3703ad37bbbc8fbdc7c9fb5e56c
opened_by(edition uuid) returns TABLE(organization_id uuid, organization_name text, place_name text, at timestamp with time zone) security definer to crosstown_app digest ed054bcf1c9748ae264475425a53663b
organization_found(one organization) returns searchable to nobody digest 8edc31d6f3c1d0955b798b08194336e7
people_behind(principals text[]) returns TABLE(id uuid, display_name text, organization_id uuid, sector text, team_id uuid) security definer to crosstown_app, crosstown_clock digest 58e97d4e63b214b1778b0c2d69d27a2c
person_found(one person) returns searchable to nobody digest ec48aaefba28a383bf6cce243bab16ad
place_found(one place) returns searchable to nobody digest c2d2973952cbdf04c6b11f0e5ee21ad1
place_person(who uuid) returns integer security definer to crosstown_app, crosstown_clock digest c5906404903f6a33163778019c849898
place_seat(of_team uuid, of_role text) returns integer security definer to crosstown_app, crosstown_clock digest 061f0f021a6be26cbeea41fd970bae86
plain_words(said text) returns text to nobody digest 6779a2c98b4ffac007701764c6f17bf0
put_invitation(seat uuid, address text, hash text, hours integer) returns void security definer to crosstown_app, crosstown_clock digest b9d294b541ebd527aa59c8a05f8d7742
question_found(one question) returns searchable to nobody digest f04564227de06f3f0d0e4687a96da113
question_of(ways text[], beginning text) returns tsquery to nobody digest acd4a8c4d6ba9dff5e2df69195d22f2d
readers_of(edition uuid) returns SETOF uuid security definer to crosstown_app, crosstown_clock digest 9c2fc94798ed1351c806ca327f923b68
reading_as() returns uuid security definer to nobody digest 8d3f362c6223f82b0cb831e532d5ad4e
related_going_out(home uuid) returns uuid[] to crosstown_app digest b4316bbc6ca1c643eb5c18de918d4b6d
remove_sample() returns void security definer to crosstown_clock digest 97d7a91e3f212f30b1143949837d9c2f
renew_invitation(seat uuid, hash text, hours integer) returns void security definer to crosstown_app digest 464a2b9e850f0f10d8d31794cf2dbfdf
rights_moved(person uuid, since bigint) returns boolean security definer to crosstown_tail digest f46ff46f40ffc39544d3d200957da336
sample_people() returns TABLE(email text, display_name text, role text, organization text, team text) security definer to crosstown_clock digest 89ed7addf2ea4a6253f139620bf0bdf1
say_in_order() returns trigger security definer to nobody digest 89c87681f5e6fe64d0de5c9f0bde71fc
search(asked text[], said text[], kinds text[], team uuid, type text, since timestamp with time zone, until timestamp with time zone, after_rank real, after_at timestamp with time zone, after_id uuid, most integer, counted boolean) returns jsonb security definer to crosstown_app digest 721c95e5458ad82906f36783fd30b92e
search_decisions(words text) returns TABLE(id uuid, rank real) security definer to crosstown_app digest 811f9c3a302496cd0c387cb544a85fae
search_matches(seen integer[], asked text[], said text[]) returns TABLE(kind text, id uuid, team_id uuid, type_key text, at timestamp with time zone, rank real, near boolean) to nobody digest 70bbf29cd5c9bef2ef60ba80b1f753ad
search_within(seen integer[], asked text[], said text[], kinds text[], team uuid, type text, since timestamp with time zone, until timestamp with time zone, after_rank real, after_at timestamp with time zone, after_id uuid, most integer, counted boolean) returns jsonb to nobody digest 4b577fe1ae8eb7e7b6a38bcd92049b3d
seat_network() returns trigger security definer to nobody digest c533c5c9f185f057b0c51e8702dec477
seat_reach(team uuid, network uuid, role text) returns text[] to nobody digest 9f24012c8d55cf1b1eae7aef8d3d5b4b
session_by_hash(hash text) returns TABLE(id uuid, person_id uuid, ends_at timestamp with time zone, idle_minutes integer) security definer to crosstown_clock, crosstown_tail digest 215447d77912d9659b969b1666fcedf6
set_password(who uuid, hash text) returns void security definer to crosstown_clock digest 472443555b4fb2cf8db80a5038406a96
set_up_is_open(hash text) returns boolean security definer to crosstown_clock digest 73549c0b53cc0b6ec47dc55f10ba073d
shared_by(one integer, other integer, may_vanish boolean) returns integer security definer to nobody digest 45d5e960991160ea769368894f3b366f
source_of(edition uuid) returns SETOF uuid security definer to crosstown_app, crosstown_clock digest 3ae8de6293b2b88bf1c7b1c6b7b5b8ba
stamp() returns trigger to nobody digest 9ba992ebe60e1660bbf82e346c555fa5
stand_with() returns trigger security definer to nobody digest f59d1ed9ea85f281646d1c8cd30b7147
stop_mail(person uuid, kinds text[]) returns text security definer to crosstown_clock digest d80a5f5783dc75119d46eab9c5e54c76
tactic_found(one tactic) returns searchable to nobody digest 08285a5e049686fca8ce96083278afe4
task_found(one task) returns searchable to nobody digest 7f9c82ae4dd78bb4dca01e13fe70e72e
team_found(one team) returns searchable to nobody digest 4e59f7067020f2ef302806c783db1b1c
term_passed(person uuid, since timestamp with time zone) returns boolean security definer to crosstown_tail digest a408792177d643f77200d7705ffb3fbc
took_part_in(question uuid) returns SETOF uuid security definer to crosstown_app, crosstown_clock digest 9bff04e3d646934fd58acba91bd7d73e
touch_session(hash text) returns void security definer to crosstown_app digest 2c39451b473c4a9c4a9cb6f99d40c02c
use_invitation(hash text) returns integer security definer to crosstown_clock digest 27113bf8515acea718e86f00e603ce31
use_set_up(hash text) returns integer security definer to crosstown_clock digest e14fc7bc3f14f44956a01e1dbc468a38
viewer(person uuid) returns jsonb security definer to crosstown_app, crosstown_clock digest 9a6c8e45d1fcb5acd857dd70c8264682
visible() returns integer[] security definer to crosstown_app, crosstown_clock digest 5f06b79105c1a6e957bbd16ddd4bb41c
ways_of(bare text, said text) returns text[] to nobody digest 9b5939f24d2c3baf8b346f8f15147f47
wholes() returns text[] to nobody digest 0b3b571ee036d9b0e227d263aefbcb02
with_asked(home integer, team uuid, organizations uuid[]) returns integer security definer to crosstown_app digest 2d9e1b846821912b5067b94db08003d5
within(inner_audience integer, outer_audience integer) returns boolean security definer to crosstown_app, crosstown_clock digest beaa07fbd0f74577644493dfe7c1438b

-- Grants
act SELECT to crosstown_clock
adaptation INSERT, SELECT, UPDATE to crosstown_clock
adoption INSERT, SELECT, UPDATE to crosstown_clock
adoption_fit INSERT, SELECT, UPDATE to crosstown_clock
adoption_tactic INSERT, SELECT, UPDATE to crosstown_clock
after_action_review INSERT, SELECT, UPDATE to crosstown_clock
agenda_item INSERT, SELECT, UPDATE to crosstown_clock
agreement INSERT, SELECT, UPDATE to crosstown_clock
answer INSERT, SELECT, UPDATE to crosstown_clock
attendance INSERT, SELECT, UPDATE to crosstown_clock
audience SELECT to crosstown_clock
board INSERT, SELECT, UPDATE to crosstown_clock
change SELECT to crosstown_clock
checklist_line INSERT, SELECT, UPDATE to crosstown_clock
comment INSERT, SELECT, UPDATE to crosstown_clock
commitment INSERT, SELECT, UPDATE to crosstown_clock
commitment_link INSERT, SELECT, UPDATE to crosstown_clock
decision INSERT, SELECT, UPDATE to crosstown_clock
edition INSERT, SELECT, UPDATE to crosstown_clock
edition_origin INSERT, SELECT, UPDATE to crosstown_clock
follow_up INSERT, SELECT, UPDATE to crosstown_clock
goal INSERT, SELECT, UPDATE to crosstown_clock
hand_over INSERT, SELECT, UPDATE to crosstown_clock
hand_over_item INSERT, SELECT, UPDATE to crosstown_clock
home_question INSERT, SELECT, UPDATE to crosstown_clock
journal_head SELECT to crosstown_clock
lesson INSERT, SELECT, UPDATE to crosstown_clock
lesson_answer INSERT, SELECT, UPDATE to crosstown_clock
lesson_update SELECT to crosstown_clock
meeting INSERT, SELECT, UPDATE to crosstown_clock
meeting_task INSERT, SELECT, UPDATE to crosstown_clock
minutes_update INSERT, SELECT to crosstown_clock
minutes_version INSERT, SELECT, UPDATE to crosstown_clock
network INSERT, SELECT, UPDATE to crosstown_clock
notice INSERT, SELECT, UPDATE to crosstown_clock
notice_mail DELETE, INSERT, SELECT, UPDATE to crosstown_clock
observation INSERT, SELECT, UPDATE to crosstown_clock
occurrence INSERT, SELECT, UPDATE to crosstown_clock
organization INSERT, SELECT, UPDATE to crosstown_clock
partner INSERT, SELECT, UPDATE to crosstown_clock
person INSERT, SELECT, UPDATE to crosstown_clock
place INSERT, SELECT, UPDATE to crosstown_clock
quality_check INSERT, SELECT, UPDATE to crosstown_clock
question INSERT, SELECT, UPDATE to crosstown_clock
read_mark INSERT, SELECT, UPDATE to crosstown_clock
reader INSERT, SELECT, UPDATE to crosstown_clock
related_lesson INSERT, SELECT, UPDATE to crosstown_clock
release INSERT, SELECT, UPDATE to crosstown_clock
release_approval INSERT, SELECT, UPDATE to crosstown_clock
report_back INSERT, SELECT, UPDATE to crosstown_clock
review INSERT, SELECT, UPDATE to crosstown_clock
saved_view INSERT, SELECT, UPDATE to crosstown_clock
seat INSERT, SELECT, UPDATE to crosstown_clock
source_message INSERT, SELECT, UPDATE to crosstown_clock
tactic INSERT, SELECT, UPDATE to crosstown_clock
task INSERT, SELECT, UPDATE to crosstown_clock
task_decision INSERT, SELECT, UPDATE to crosstown_clock
task_dependency INSERT, SELECT, UPDATE to crosstown_clock
task_goal INSERT, SELECT, UPDATE to crosstown_clock
task_helper INSERT, SELECT, UPDATE to crosstown_clock
task_lesson INSERT, SELECT, UPDATE to crosstown_clock
task_link INSERT, SELECT, UPDATE to crosstown_clock
task_note INSERT, SELECT, UPDATE to crosstown_clock
team INSERT, SELECT, UPDATE to crosstown_clock
withdrawn_ask INSERT, SELECT, UPDATE to crosstown_clock
withdrawn_edition INSERT, SELECT, UPDATE to crosstown_clock
withdrawn_question INSERT, SELECT, UPDATE to crosstown_clock
