import presence from './presence';

export default { presence };
