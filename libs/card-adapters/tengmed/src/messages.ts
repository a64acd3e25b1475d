import type { Gender, IdType } from './tables';

/** The parents of a child; what is not known is not sent. */
export interface ChildInfo {
  motherName?: string;
  motherIdType?: IdType;
  motherIdNumber?: string;
  motherPhone?: string;
  fatherName?: string;
  fatherIdType?: IdType;
  fatherIdNumber?: string;
  fatherPhone?: string;
}

/** Who a card is for; `patid` is the hospital's patient number. */
export interface Registration {
  /** One-time code of the WeChat session; null where the contract allows registration without. */
  wechatCode: string | null;
  name: string;
  gender: Gender;
  /** GB/T 3304, with 族. */
  nation: string;
  /** `YYYY-MM-DD` */
  birthday: string;
  idNumber: string;
  idType: IdType;
  phone1: string;
  phone2?: string | null;
  address?: string | null;
  patid?: string | null;
  childInfo?: ChildInfo | null;
}

/** What registering gives. */
export interface RegisteredCard {
  healthCardId: string;
  /** The card's static code. */
  qrCodeText: string;
  /** The platform's number of the person; null where it gives none. */
  phid: string | null;
}

/** One of at most fifteen registered together. */
export interface BatchRegistration extends Omit<Registration, 'childInfo'> {
  openId?: string | null;
  wechatUrl?: string | null;
}

/** One of a batch that became a card; what is missing of the batch became none. */
export interface BatchCard {
  idType: IdType;
  idNumber: string;
  healthCardId: string;
  qrCodeText: string;
}

/** Whom the platform holds a card for. */
export interface CardPerson {
  healthCardId: string;
  name: string;
  gender: Gender;
  /** Null where the platform names none. */
  nation: string | null;
  /** `YYYY-MM-DD` */
  birthday: string;
  idType: IdType;
  idNumber: string;
  phone: string | null;
  address: string | null;
}

/** A card with its static code and the hospital's patient number. */
export interface HealthCard extends CardPerson {
  qrCodeText: string | null;
  patid: string | null;
}

export interface DynamicCode {
  qrCodeText: string;
  /** Base64 of a picture; null where the platform draws none. */
  qrCodeImg: string | null;
}

/** Where and for what a code is shown; times are local, `YYYY-MM-DD HH:mm:ss`. */
export interface VerifyRequest {
  qrCodeText: string;
  terminalId?: string | null;
  time?: string | null;
  medicalStep?: string | null;
  hospitalCode?: string | null;
  hospitalName?: string | null;
}

/** A use of a card, for the platform's statistics. */
export interface UseReport {
  qrCodeText: string;
  /** Local, `YYYY-MM-DD HH:mm:ss`. */
  time: string;
  hospitalCode: string;
  scene: string;
  department?: string | null;
  /** 11 = e-health card. */
  cardType: '11';
  cardChannel: string;
  cardCostTypes: string;
}

/** A check that the person is who they say, on a page of the platform's. */
export interface VerifyOrderRequest {
  cardType: IdType;
  idCard: string;
  name: string;
  wechatCode: string;
  scene: string;
  useCardType: string;
  /** Where the page leads afterwards, such as `mini:/path?registerOrderId=${registerOrderId}`. */
  verifySuccessRedirectUrl: string;
  verifyFailRedirectUrl: string;
  /** The institution's own page for faces, where it has one. */
  faceUrl?: string | null;
  /** 3 = mini-program. */
  domainChannel: number;
}

export interface VerifyOrder {
  verifyUrl: string;
  verifyOrderId: string;
  /** Its values are not documented. */
  protectState: number | null;
}

/** How a check ended, as the platform itself says. */
export interface VerifyOrderResult {
  passed: boolean;
  /** Its values are not documented. */
  verifyType: number | null;
  healthCardId: string | null;
}

/** What the platform thinks of somebody who wants a number. */
export interface AppointmentLimit {
  allowed: boolean;
  /** The higher the worse; its scale is not documented. */
  riskLevel: number;
  /** The platform's text for the resident, where it has one. */
  toast: string | null;
}
