/** The contract's nouns under the names the pages use. */
import type { components, Skulder } from '@skulder/sdk';

export type Schemas = components['schemas'];

export type Problem = Schemas['Problem'];
export type { ProblemSlug } from '../../../../openapi/generated/problems.ts';

export type Me = Schemas['Me'];
export type MyTeam = Schemas['MyTeam'];
export type OwnSession = Schemas['OwnSession'];
export type PastOrPresentRole = Schemas['PastOrPresentRole'];
export type Level = Schemas['Level'];
export type UnitLevel = Schemas['UnitLevel'];

export type Board = Schemas['Board'];
export type CaseCard = Schemas['CaseCard'];
export type CaseSummary = Schemas['CaseSummary'];
export type Case = Schemas['Case'];
export type CaseTimeline = Schemas['CaseTimeline'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type Mode = Schemas['Mode'];
export type Engagement = Schemas['Engagement'];
export type CloseReason = Schemas['CloseReason'];
export type ClosePosition = Schemas['ClosePosition'];
export type SeatCard = Schemas['SeatCard'];
export type SeatRequest = Schemas['SeatRequest'];
export type PairRequest = Schemas['PairRequest'];
export type SuccessorsRequest = Schemas['SuccessorsRequest'];
export type OpeningCard = Schemas['OpeningCard'];
export type PendingCaseCard = Schemas['PendingCaseCard'];
export type ProposedSeat = Schemas['ProposedSeat'];
export type MemberCard = Schemas['MemberCard'];
export type Member = Schemas['Member'];
export type Profession = Schemas['Profession'];
export type Competence = Schemas['Competence'];
export type Unit = Schemas['Unit'];
export type PlannedUnitChange = Schemas['PlannedUnitChange'];
export type Worker = Schemas['Worker'];
export type RoleGrant = Schemas['RoleGrant'];
export type Team = Schemas['Team'];
export type AgendaGround = Schemas['AgendaGround'];
export type AgendaMinutes = Schemas['AgendaMinutes'];
export type Agreement = Schemas['Agreement'];
export type ContinueAgreementRequest = Schemas['ContinueAgreementRequest'];
export type Leaving = Schemas['Leaving'];
export type LeftSeat = Schemas['LeftSeat'];
export type ProblemSeat = Schemas['ProblemSeat'];
export type Successor = Schemas['Successor'];
export type Staffing = Schemas['Staffing'];
export type Coverage = Schemas['Coverage'];
export type CaseSeatsOnDay = Schemas['CaseSeatsOnDay'];
export type MakeAgreementRequest = Schemas['MakeAgreementRequest'];
export type Guest = Schemas['Guest'];
export type GuestItem = Schemas['GuestItem'];
export type InviteGuestRequest = Schemas['InviteGuestRequest'];
export type InvitedGuest = Schemas['InvitedGuest'];
export type AddAgendaItemRequest = Schemas['AddAgendaItemRequest'];
export type PlanMeetingRequest = Schemas['PlanMeetingRequest'];
export type InformalFeedback = Schemas['InformalFeedback'];
export type SupervisionOfferRequest = Schemas['SupervisionOfferRequest'];
export type CloseCaseRequest = Schemas['CloseCaseRequest'];
export type TreatmentContact = Schemas['TreatmentContact'];
export type ReceiveInquiryRequest = Schemas['ReceiveInquiryRequest'];
export type ChangeInquiryRequest = Schemas['ChangeInquiryRequest'];
export type SupervisionCaseRequest = Schemas['SupervisionCaseRequest'];

export type ActionItem = Schemas['ActionItem'];
export type Consultation = Schemas['Consultation'];

export type Person = Schemas['Person'];
export type Erasure = Schemas['Erasure'];
export type TeamErasures = Schemas['TeamErasures'];
export type LegalGround = Schemas['LegalGround'];
export type RecordedRegistration = Schemas['RecordedRegistration'];

export type Block = Schemas['Block'];
export type Visit = Schemas['Visit'];
export type MyVisit = Schemas['MyVisit'];
export type EmergencyAccess = Schemas['EmergencyAccess'];

export type Absence = Schemas['Absence'];
export type AbsenceKind = Schemas['AbsenceKind'];
export type Days = Schemas['Days'];
export type Gap = Schemas['Gap'];
export type LaterGap = Schemas['LaterGap'];
export type PlannedCover = Schemas['PlannedCover'];
export type Planner = Schemas['Planner'];

export type Network = Schemas['Network'];
export type NetworkContact = Schemas['NetworkContact'];
export type Plan = Schemas['Plan'];
export type LifeDomainOrder = Schemas['LifeDomainOrder'];
export type CrisisPlan = Schemas['CrisisPlan'];
export type Invocation = Schemas['Invocation'];
export type Supporter = Schemas['Supporter'];
export type Activity = Schemas['Activity'];
export type ActivityKind = Schemas['ActivityKind'];
export type Arena = Schemas['Arena'];
export type ContactMade = Schemas['ContactMade'];
export type PlannedActivity = Schemas['PlannedActivity'];

export type MyWeek = Schemas['MyWeek'];
export type MyCase = Schemas['MyCase'];
export type MyPlan = Schemas['MyPlan'];
export type Admission = Schemas['Admission'];
export type AdmissionCard = Schemas['AdmissionCard'];

export type AccessEntry = Schemas['AccessEntry'];
export type CopiedAccess = Schemas['CopiedAccess'];
export type TeamAccessEntry = Schemas['TeamAccessEntry'];

export type InquiryCard = Schemas['InquiryCard'];
export type InquiryCounts = Schemas['InquiryCounts'];
export type InquiryStatement = Schemas['InquiryStatement'];
export type StatedInquiry = Schemas['StatedInquiry'];
export type Inquiry = Schemas['Inquiry'];
export type SamePerson = Schemas['SamePerson'];
export type Question = Schemas['Question'];
export type Answers = Schemas['Answers'];
export type Answer = Schemas['Answer'];
export type ContactWithServices = Schemas['ContactWithServices'];
export type Characteristic = Schemas['Characteristic'];
export type Source = Schemas['Source'];
export type About = Schemas['About'];
export type Advice = Schemas['Advice'];

export type MeetingYear = Schemas['MeetingYear'];
export type YearWeek = Schemas['YearWeek'];
export type YearMeeting = Schemas['YearMeeting'];
export type YearMember = Schemas['YearMember'];
export type MeetingPlan = Schemas['MeetingPlan'];
export type ProposedWeek = Schemas['ProposedWeek'];
export type MeetingChangeCause = Schemas['MeetingChangeCause'];
export type Duty = Schemas['Duty'];
export type MeetingCard = Schemas['MeetingCard'];
export type Meeting = Schemas['Meeting'];
export type Attendance = Schemas['Attendance'];
export type AttendedBy = Schemas['AttendedBy'];
export type AgendaItem = Schemas['AgendaItem'];
export type ChangeAgendaItemRequest = Schemas['ChangeAgendaItemRequest'];
export type Decision = Schemas['Decision'];
export type DecisionOutcome = Schemas['DecisionOutcome'];
export type ProposeDecisionRequest = Schemas['ProposeDecisionRequest'];
export type Reopening = Schemas['Reopening'];
export type DecideRequest = Schemas['DecideRequest'];
export type Minutes = Schemas['Minutes'];
export type MinutesComment = Schemas['MinutesComment'];
export type MinutesEntry = Schemas['MinutesEntry'];
export type ProjectorCode = Schemas['ProjectorCode'];

export type Caseload = Schemas['Caseload'];

export type Import = Schemas['Import'];
export type ImportCounts = Schemas['ImportCounts'];
export type ImportSheet = Schemas['ImportSheet'];
export type ImportRow = Schemas['ImportRow'];
export type ImportField = Schemas['ImportField'];
export type SheetKind = Schemas['SheetKind'];
export type ChangeImportMappingRequest = Schemas['ChangeImportMappingRequest'];

export type TeamEvent = Schemas['Event'];
export type LiveMessage = TeamEvent | Schemas['HiddenEvent'];
export type Live = ReturnType<Skulder['connectLive']>;
