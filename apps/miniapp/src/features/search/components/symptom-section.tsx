import { Text } from '@tarojs/components';
import type { SearchHit, SymptomAnswer } from '@kangqiao/contracts';
import { Card, CellGroup, Section, Stack } from '@/components';
import { t } from '@/language';
import { HitCell } from './hit-cell';
import styles from './symptom-section.module.scss';

interface Properties {
  symptoms: readonly SymptomAnswer[];
  onOpen: (hit: SearchHit) => void;
}

/** Who sees a complaint. It names departments and never says what somebody has. */
export const SymptomSection = ({ symptoms, onOpen }: Properties) => (
  <>
    {symptoms.map(({ name, departments }) => (
      <Section key={name} title={t`${name}可以看这些科室`}>
        <Stack gap="s">
          {departments.length > 0 ? (
            <CellGroup>
              {departments.map((hit) => (
                <HitCell key={`${hit.hospitalId}/${hit.departmentId}`} hit={hit} onOpen={onOpen} />
              ))}
            </CellGroup>
          ) : (
            <Card>{t`接入的医院没有对应的科室，请咨询医院导诊台`}</Card>
          )}
        </Stack>
      </Section>
    ))}
    {symptoms.length > 0 && (
      <Text className={styles.caption}>{t`仅供选择科室参考，不是诊断。拿不准时，请咨询医院导诊台。`}</Text>
    )}
  </>
);
