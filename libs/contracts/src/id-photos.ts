import { IsString, Matches } from 'class-validator';
import type { LocalDate } from './common';

/** `GET /id-photos`: whether an identity card can be read from a photograph in this region. */
export class IdPhotoOffer {
  available!: boolean;
}

/** `POST /id-photos`. Neither the picture nor what is read from it is kept. */
export class ReadIdPhoto {
  /** The side with the portrait, JPEG or PNG of less than 2 MiB, in Base64. */
  @IsString({ message: '请拍摄或选择照片' })
  @Matches(/^[A-Za-z0-9+/]+={0,2}$/, { message: '照片格式不正确，请重新拍摄' })
  picture!: string;
}

/** What an address says besides its text. */
export class ReadRegion {
  /** Official names (GB/T 2260) of province, city and county, as lists of regions have them; three. */
  names!: string[];
  /** What follows them; may be empty. */
  street!: string;
}

/** What stands on a resident's identity card; for the person to check, who may be misread. */
export class IdCardReading {
  name!: string;
  /** 18 characters, its check character proved (GB 11643). */
  documentNumber!: string;
  /** As the number says it. */
  sex!: 'male' | 'female';
  /** As the number says it. */
  birthDate!: LocalDate;
  /** As printed (户籍地址); null where it could not be made out. */
  address!: string | null;
  /** What the address begins with; null where it names no region, an old one, or one of several that it may mean. */
  region!: ReadRegion | null;
  /** GB/T 3304 name with 族, such as `汉族`; null where it could not be made out. */
  nation!: string | null;
}
