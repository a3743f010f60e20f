import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Inquiry = Schemas['Inquiry'];
export type InquiryStatement = Schemas['InquiryStatement'];
export type InquiryCard = Schemas['InquiryCard'];
export type InquiryOutcome = Schemas['InquiryOutcome'];
export type Advice = Schemas['Advice'];
export type ReceiveInquiryRequest = Schemas['ReceiveInquiryRequest'];
export type ChangeInquiryRequest = Schemas['ChangeInquiryRequest'];
