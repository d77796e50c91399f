import { Box, Flex, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useWordsOf } from '../../../../platform/admin/src/public';
import { key, PLUGIN_ID } from '../plugin-id';

const PAGES = [['', 'title'], ['register', 'register.title'], ['requests', 'requests.title']] as const;

/** The three pages about accounts, one beside the other. */
export const Sections = () => {
  const { t } = useWordsOf(key);
  return (
    <Box tag="nav" aria-label={t('sections')} paddingBottom={4}>
      <Flex gap={5} wrap="wrap">
        {PAGES.map(([path, name]) => (
          <NavLink key={path} end to={`/plugins/${PLUGIN_ID}${path ? `/${path}` : ''}`} style={{ textDecoration: 'none' }}>
            {({ isActive }) => (
              <Box paddingTop={2} paddingBottom={2} borderColor={isActive ? 'primary600' : 'transparent'} borderStyle="solid" borderWidth="0 0 2px 0">
                <Typography fontWeight={isActive ? 'bold' : 'regular'} textColor={isActive ? 'primary700' : 'neutral800'}>{t(name)}</Typography>
              </Box>
            )}
          </NavLink>
        ))}
      </Flex>
    </Box>
  );
};
