import { Text, View } from '@tarojs/components';
import { Page, Section, Stack, asPage } from '@/components';
import { CHAPTERS } from './examples';
import styles from './index.module.scss';

/** Every component in every state, for those who draw, build and check them; only in the web page. */
export default asPage(function GalleryPage() {
  return (
    <Page>
      {CHAPTERS.map(({ title, examples }) => (
        <Section key={title} title={title}>
          <Stack gap="l">
            {examples.map(({ id, name, node }) => (
              <View key={id} id={`example-${id}`}>
                <Text className={styles.name}>{name}</Text>
                {node}
              </View>
            ))}
          </Stack>
        </Section>
      ))}
    </Page>
  );
});
