import backups from './backups';

export default { backups };
