// Every operation of the API, in the order of its documentation.

import type { AnyRoute } from './http/route.ts';
import { confirmApproval, refuseApproval } from './routes/approvals/answer-approval.ts';
import {
  exemptFromTraining,
  letPhaseGo,
  pauseTeam,
  resumeTeam,
  withdrawTeam,
} from './routes/approvals/ask-for-team.ts';
import { listApprovals } from './routes/approvals/list-approvals.ts';
import { listYearRequests } from './routes/approvals/list-year-requests.ts';
import { withdrawApproval } from './routes/approvals/withdraw-approval.ts';
import { acknowledge } from './routes/budget/acknowledge.ts';
import { answerInput } from './routes/budget/answer-input.ts';
import { answerQuestion } from './routes/budget/answer-question.ts';
import { answerZero } from './routes/budget/answer-zero.ts';
import { askQuestion } from './routes/budget/ask-question.ts';
import { completeInput } from './routes/budget/complete-input.ts';
import { decideAsk } from './routes/budget/decide-ask.ts';
import { finalizeUnitBudget } from './routes/budget/finalize-unit-budget.ts';
import { giveInput } from './routes/budget/give-input.ts';
import { listUnits } from './routes/budget/list-units.ts';
import { publishDecisions } from './routes/budget/publish-decisions.ts';
import { setBackfill } from './routes/budget/set-backfill.ts';
import { showBudget } from './routes/budget/show-budget.ts';
import { cancelCycle } from './routes/cycles/cancel-cycle.ts';
import { checkDates } from './routes/cycles/check-dates.ts';
import { checkDraft } from './routes/cycles/check-draft.ts';
import { confirmLaunch } from './routes/cycles/confirm-launch.ts';
import { draftCycle } from './routes/cycles/draft-cycle.ts';
import { editDraft, editScope } from './routes/cycles/edit-draft.ts';
import { listBehind } from './routes/cycles/list-behind.ts';
import { listCycles } from './routes/cycles/list-cycles.ts';
import { listScopeChoices } from './routes/cycles/list-scope-choices.ts';
import { listUbts } from './routes/cycles/list-ubts.ts';
import { moveMilestone } from './routes/cycles/move-milestone.ts';
import { resumeLaunchRoute, stopLaunchRoute } from './routes/cycles/pause-launch.ts';
import { requestLaunch } from './routes/cycles/request-launch.ts';
import { setRegionDates } from './routes/cycles/set-region-dates.ts';
import { showCycle } from './routes/cycles/show-cycle.ts';
import { showLaunch } from './routes/cycles/show-launch.ts';
import { showProgress } from './routes/cycles/show-progress.ts';
import { showRegionDates } from './routes/cycles/show-region-dates.ts';
import { answerData } from './routes/filing/answer-data.ts';
import { answerExtension } from './routes/filing/answer-extension.ts';
import { confirmDiscussion } from './routes/filing/confirm-discussion.ts';
import { declareImpasse } from './routes/filing/declare-impasse.ts';
import { editRevision } from './routes/filing/edit-revision.ts';
import { listRevisions } from './routes/filing/list-revisions.ts';
import { receiveFiling } from './routes/filing/receive-filing.ts';
import { recordDiscussion } from './routes/filing/record-discussion.ts';
import { requestData } from './routes/filing/request-data.ts';
import { requestExtension } from './routes/filing/request-extension.ts';
import { returnFiling } from './routes/filing/return-filing.ts';
import { showDifference } from './routes/filing/show-difference.ts';
import { signRevision } from './routes/filing/sign-revision.ts';
import { withdrawImpasse } from './routes/filing/withdraw-impasse.ts';
import { withdrawSignature } from './routes/filing/withdraw-signature.ts';
import { writeRevision } from './routes/filing/write-revision.ts';
import { importHolidays } from './routes/imports/import-holidays.ts';
import { importRoles } from './routes/imports/import-roles.ts';
import { importRoster } from './routes/imports/import-roster.ts';
import { importUnitFacts } from './routes/imports/import-unit-facts.ts';
import { followChangesRoute } from './routes/me/follow-changes.ts';
import { listAsked } from './routes/me/list-asked-extensions.ts';
import { listTasks } from './routes/me/list-tasks.ts';
import { listUndeliverableMail } from './routes/me/list-undeliverable-mail.ts';
import { listWaiting } from './routes/me/list-waiting.ts';
import { showMe } from './routes/me/show-me.ts';
import { findPeople } from './routes/operations/find-people.ts';
import { listLedgerRoute } from './routes/operations/list-ledger.ts';
import { listMachinesRoute } from './routes/operations/list-machines.ts';
import { repairCycle } from './routes/operations/repair-cycle.ts';
import { showHistory } from './routes/operations/show-history.ts';
import { showMachine } from './routes/operations/show-machine.ts';
import { confirmRoles } from './routes/roles/confirm-roles.ts';
import { listProposedRoles } from './routes/roles/list-proposed-roles.ts';
import { acceptSeat } from './routes/seats/accept-seat.ts';
import { confirmSeat } from './routes/seats/confirm-seat.ts';
import { nameSeatHolder } from './routes/seats/name-seat-holder.ts';
import { reportTraining } from './routes/seats/report-training.ts';
import { vacateSeat } from './routes/seats/vacate-seat.ts';
import { endOwnSessions } from './routes/sign-in/end-own-sessions.ts';
import { releaseSignIn } from './routes/sign-in/release-sign-in.ts';
import { listActs } from './routes/teams/list-acts.ts';
import { listEvents } from './routes/teams/list-events.ts';
import { listMails } from './routes/teams/list-mails.ts';
import { listYears } from './routes/teams/list-years.ts';
import { showFacts } from './routes/teams/show-facts.ts';
import { showPapers } from './routes/teams/show-papers.ts';
import { showUbt } from './routes/teams/show-ubt.ts';

export const ROUTES: AnyRoute[] = [
  importRoster,
  importRoles,
  importHolidays,
  importUnitFacts,
  confirmRoles,
  listProposedRoles,
  listCycles,
  listScopeChoices,
  draftCycle,
  editDraft,
  editScope,
  showRegionDates,
  setRegionDates,
  checkDates,
  checkDraft,
  requestLaunch,
  confirmLaunch,
  showLaunch,
  stopLaunchRoute,
  resumeLaunchRoute,
  cancelCycle,
  showCycle,
  moveMilestone,
  listYearRequests,
  listApprovals,
  confirmApproval,
  refuseApproval,
  withdrawApproval,
  listUndeliverableMail,
  showProgress,
  listBehind,
  listUbts,
  showUbt,
  listEvents,
  showPapers,
  showFacts,
  listActs,
  listMails,
  listYears,
  showMe,
  endOwnSessions,
  findPeople,
  releaseSignIn,
  listTasks,
  followChangesRoute,
  listAsked,
  listWaiting,
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
  showDifference,
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
  listUnits,
  showBudget,
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
  listMachinesRoute,
  showMachine,
  repairCycle,
  showHistory,
  listLedgerRoute,
];
