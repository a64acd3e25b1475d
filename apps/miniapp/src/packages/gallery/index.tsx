import { Text, View } from '@tarojs/components';
import { Page, Section, Stack, asPage } from '@/components';
import { CHAPTERS, type Example } from './examples';
import styles from './index.module.scss';

/** Every component in every state, for those who draw, build and check them; only in the web page. */
export default asPage(function GalleryPage() {
  return (
    <Page>
      {CHAPTERS.map(({ title, examples }) => (
        <Section key={title} title={title}>
          <Stack gap="l">
            {(examples as readonly Example[]).map(({ id, name, node, byMachine }) => (
              <View key={id} id={`${byMachine ? 'sample' : 'example'}-${id}`}>
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
