import type { IdCardReading } from '@kangqiao/contracts';
import { spokenRegion } from '@kangqiao/domain';
import { Card, DescriptionList, Notice } from '@/components';
import { t, translated } from '@/language';
import { inGroups } from '../lib/in-groups';

interface ReadCardProps {
  reading: IdCardReading;
  /** It can be the card that is wanted. */
  fits: boolean;
  withAddress: boolean;
}

const SEXES = { male: t`男`, female: t`女` };

/** What was read, for whoever holds the card to compare. */
export const ReadCard = ({ reading, fits, withAddress }: ReadCardProps) => {
  if (!fits) {
    return <Notice tone="warning" title={t`不是同一个人`}>{t`这张身份证的号码与持卡人的不一致，没有填写。`}</Notice>;
  }
  const { name, documentNumber, sex, birthDate, address, region, nation } = reading;
  return (
    <>
      <Notice
        tone="success"
        title={t`请核对`}
      >{t`已填好，可能有个别字读错。请对照身份证逐字核对，不对的地方直接修改。`}</Notice>
      <Card>
        <DescriptionList
          items={[
            { term: t`姓名`, value: name },
            { term: t`证件号码`, value: inGroups(documentNumber) },
            { term: t`性别`, value: SEXES[sex] },
            { term: t`出生日期`, value: birthDate },
            ...(withAddress
              ? [
                  { term: t`民族`, value: nation === null ? t`没有认出，请手动填写` : translated(nation) },
                  { term: t`住址`, value: address ?? t`没有认出，请手动填写` },
                  ...(address === null
                    ? []
                    : [
                        {
                          term: t`所在地区`,
                          value: region ? spokenRegion(region.names).join('') : t`没有认出，请手动选择`,
                        },
                      ]),
                ]
              : []),
          ]}
        />
      </Card>
    </>
  );
};
