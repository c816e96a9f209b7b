// Every operation of the API, in the order of its documentation.

import type { AnyRoute } from './route.ts';
import { answerData } from './routes/apply/answer-data.ts';
import { answerExtension } from './routes/apply/answer-extension.ts';
import { confirmDiscussion } from './routes/apply/confirm-discussion.ts';
import { declareImpasse } from './routes/apply/declare-impasse.ts';
import { editRevision } from './routes/apply/edit-revision.ts';
import { listRevisions } from './routes/apply/list-revisions.ts';
import { receiveFiling } from './routes/apply/receive-filing.ts';
import { recordDiscussion } from './routes/apply/record-discussion.ts';
import { requestData } from './routes/apply/request-data.ts';
import { requestExtension } from './routes/apply/request-extension.ts';
import { returnFiling } from './routes/apply/return-filing.ts';
import { signRevision } from './routes/apply/sign-revision.ts';
import { withdrawImpasse } from './routes/apply/withdraw-impasse.ts';
import { withdrawSignature } from './routes/apply/withdraw-signature.ts';
import { writeRevision } from './routes/apply/write-revision.ts';
import { acknowledge } from './routes/budget/acknowledge.ts';
import { answerInput } from './routes/budget/answer-input.ts';
import { answerQuestion } from './routes/budget/answer-question.ts';
import { answerZero } from './routes/budget/answer-zero.ts';
import { askQuestion } from './routes/budget/ask-question.ts';
import { completeInput } from './routes/budget/complete-input.ts';
import { decideAsk } from './routes/budget/decide-ask.ts';
import { finalizeUnitBudget } from './routes/budget/finalize-unit-budget.ts';
import { giveInput } from './routes/budget/give-input.ts';
import { publishDecisions } from './routes/budget/publish-decisions.ts';
import { setBackfill } from './routes/budget/set-backfill.ts';
import { exemptFromTraining, letPhaseGo, pauseTeam, resumeTeam, withdrawTeam } from './routes/course/ask-for-team.ts';
import { resumeLaunchRoute, stopLaunchRoute } from './routes/cycles/brake-launch.ts';
import { cancelCycle } from './routes/cycles/cancel-cycle.ts';
import { checkDraft } from './routes/cycles/check-draft.ts';
import { confirmLaunch } from './routes/cycles/confirm-launch.ts';
import { draftCycle } from './routes/cycles/draft-cycle.ts';
import { editDraft, editScope } from './routes/cycles/edit-draft.ts';
import { listCycles } from './routes/cycles/list-cycles.ts';
import { listUbts } from './routes/cycles/list-ubts.ts';
import { moveMilestone } from './routes/cycles/move-milestone.ts';
import { requestLaunch } from './routes/cycles/request-launch.ts';
import { setRegionDates } from './routes/cycles/set-region-dates.ts';
import { showCycle } from './routes/cycles/show-cycle.ts';
import { showLaunch } from './routes/cycles/show-launch.ts';
import { importHolidays } from './routes/imports/import-holidays.ts';
import { importRoles } from './routes/imports/import-roles.ts';
import { importRoster } from './routes/imports/import-roster.ts';
import { confirmApproval, refuseApproval } from './routes/people/answer-approval.ts';
import { confirmRoles } from './routes/people/confirm-roles.ts';
import { listApprovals } from './routes/people/list-approvals.ts';
import { listTasks } from './routes/people/list-tasks.ts';
import { listUndeliverableMail } from './routes/people/list-undeliverable-mail.ts';
import { showMe } from './routes/people/show-me.ts';
import { withdrawApproval } from './routes/people/withdraw-approval.ts';
import { acceptSeat } from './routes/seats/accept-seat.ts';
import { confirmSeat } from './routes/seats/confirm-seat.ts';
import { nameSeatHolder } from './routes/seats/name-seat-holder.ts';
import { reportTraining } from './routes/seats/report-training.ts';
import { vacateSeat } from './routes/seats/vacate-seat.ts';
import { listEvents } from './routes/teams/list-events.ts';
import { showUbt } from './routes/teams/show-ubt.ts';

export const ROUTES: AnyRoute[] = [
  importRoster,
  importRoles,
  importHolidays,
  confirmRoles,
  listCycles,
  draftCycle,
  editDraft,
  editScope,
  setRegionDates,
  checkDraft,
  requestLaunch,
  confirmLaunch,
  showLaunch,
  stopLaunchRoute,
  resumeLaunchRoute,
  cancelCycle,
  showCycle,
  moveMilestone,
  listApprovals,
  confirmApproval,
  refuseApproval,
  withdrawApproval,
  listUndeliverableMail,
  listUbts,
  showUbt,
  listEvents,
  showMe,
  listTasks,
  acceptSeat,
  confirmSeat,
  nameSeatHolder,
  vacateSeat,
  reportTraining,
  exemptFromTraining,
  recordDiscussion,
  confirmDiscussion,
  writeRevision,
  editRevision,
  listRevisions,
  signRevision,
  withdrawSignature,
  declareImpasse,
  withdrawImpasse,
  requestData,
  answerData,
  requestExtension,
  answerExtension,
  returnFiling,
  receiveFiling,
  letPhaseGo,
  withdrawTeam,
  pauseTeam,
  resumeTeam,
  giveInput,
  answerInput,
  completeInput,
  setBackfill,
  answerZero,
  decideAsk,
  finalizeUnitBudget,
  publishDecisions,
  acknowledge,
  askQuestion,
  answerQuestion,
];
