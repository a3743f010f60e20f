import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type MeetingPlan = Schemas['MeetingPlan'];
export type MeetingRule = Schemas['MeetingRule'];
export type YearMeeting = Schemas['YearMeeting'];
export type YearMember = Schemas['YearMember'];
export type PlanWeekRequest = Schemas['PlanWeekRequest'];
export type Duty = Schemas['Duty'];
export type Level = Schemas['Level'];
export type Meeting = Schemas['Meeting'];
export type MeetingCard = Schemas['MeetingCard'];
export type MeetingState = Schemas['MeetingState'];
export type Attendance = Schemas['Attendance'];
export type AgendaItem = Schemas['AgendaItem'];
export type AgendaItemKind = Schemas['AgendaItemKind'];
export type AgendaItemState = Schemas['AgendaItemState'];
export type ReturnReason = Schemas['ReturnReason'];
export type EventKind = Schemas['EventKind'];
export type DecideRequest = Schemas['DecideRequest'];
export type ProposeDecisionRequest = Schemas['ProposeDecisionRequest'];
export type DecisionOutcome = Schemas['DecisionOutcome'];
export type Guest = Schemas['Guest'];
export type GuestItem = Schemas['GuestItem'];
export type InviteGuestRequest = Schemas['InviteGuestRequest'];
export type Minutes = Schemas['Minutes'];
export type MinutesComment = Schemas['MinutesComment'];
export type MinutesAddendum = Schemas['MinutesAddendum'];
