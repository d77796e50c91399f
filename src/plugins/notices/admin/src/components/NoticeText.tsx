import { Box, Typography } from '@strapi/design-system';
import { paragraphsOf } from '../../../contracts';

/** What a notice says; a remark stands apart as a quotation. */
export const NoticeText = ({ text }: { text: string }) => (
  <Box>
    {paragraphsOf(text).map(({ quoted, text: words }, index) => (quoted ? (
      <Box key={index} tag="blockquote" margin={0} marginBottom={1} paddingLeft={3} borderStyle="solid" borderWidth="0 0 0 3px" borderColor="neutral300">
        <Typography>{words}</Typography>
      </Box>
    ) : (
      <Typography key={index} tag="p" paddingBottom={1} textColor="neutral700">{words}</Typography>
    )))}
  </Box>
);
