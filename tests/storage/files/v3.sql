PRAGMA application_id = 1131761778;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
CREATE TABLE answer (
	product_id TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	question TEXT NOT NULL, 
	value TEXT NOT NULL, 
	basis TEXT, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (subject_id, question), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "answer" VALUES('404538c47054ef17','404538c47054ef17','recurring_price','yes',NULL,'ef7cd47d2556ea9d657f410590e40225f803b0ea8548a333a57dbe3cf5e5abfc');
INSERT INTO "answer" VALUES('404538c47054ef17','404538c47054ef17','has_customers','yes',NULL,'de43108409a075796519158edf09b4fc5fa5b5ddc61f0732b700ce57f8dda9fe');
INSERT INTO "answer" VALUES('404538c47054ef17','404538c47054ef17','must_connect','no',NULL,'bee1d157baa02847c281a9c3bc7008478eede1e1cf67504327c293b7823a6f16');
INSERT INTO "answer" VALUES('404538c47054ef17','404538c47054ef17','data_to_move','yes',NULL,'3bfccc00864fd45af81f7368b94ab88ecd2d3d8589a9d689050a7929d2b4acb4');
INSERT INTO "answer" VALUES('404538c47054ef17','404538c47054ef17','regulated_data','yes',NULL,'e5be5a9c516abc9df10129c957869fd5ea7f39dad53263a4d85629186fede54c');
INSERT INTO "answer" VALUES('404538c47054ef17','404538c47054ef17','physical_goods','no',NULL,'83184dd8747540846b6dabe4aaf0bd8dbd3daf7c6842e8ebac0feb4875d8dfd6');
INSERT INTO "answer" VALUES('404538c47054ef17','404538c47054ef17','seats_will_grow','unknown',NULL,'8327878e45f1e9cbee124ed729ece92750b036f7bc08716352a287724b8aa58c');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','sold_to','outside',NULL,'77153c7f81d408b345a88f6be9054d05fe3066e67e3f46535328d5a1a0b10576');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','payer','provider','heard','11784c7f66fca1bc8e1c8e213b0dccdcee16270fd30963bf79a612907cdbfab1');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','picker','payer_side','heard','27da2458b7db9295b2b479a113a7ceec0fef08eb467bbc75682ab2f7a344756e');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','say','nothing','guessed','f700171de1ba0fdcc415ba836c4dc4c48da7c69c272b5631f28395e7bb06efe9');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','alternatives','several','proved','ba1e41ed380fd507338762daf687be4ad3fcb215fc25ddeafe49cd706b63a6fc');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','picker_uses','no',NULL,'59e6146e973c125f2cc6644bb5436e715cc581eeb4803435711ed78709af1eed');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','same_organisation','yes',NULL,'cc87f3aa6e7590a8cc47cbddcbf2a2fda282508085e5ae3f6be3adc5fe75f6fc');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','payer_kind','organisation','proved','7c82934b6b0c5545610fc053a14cf449c5168c12835b37041d05d41f44ef56e3');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','computers','gets_by','heard','266e10eb846e91a25b1840a1f612325e8b18a80ff6b6288da840bf5bea8c5769');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','trade','skilled','heard','6d322d5af4e1fe11c9c4c428faf810facdc98d47eae4a51a1533da80793d1d1b');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','part','main',NULL,'ddc47525f9bbb7430994f9b9abe0d147fbf226f2138d443fd38e389adcc87929');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','frequency','weekly','proved','794da8057dfaa71425c9ffcd7addca5500129e65d33dab4b463996d7ba68594a');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','only_they','type in the figures',NULL,'dcbcdff2ef2c4ac8cbb47e7cb24052a8013a30aa1c1d48a0e8d1b2769460f3b5');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','who','Three people in one office','proved','8544a2322750bfb7870f4ffc1b4488e2fef3e4c3db9318653f120f624a9c5348');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','goals','The week’s figures, right and on time',NULL,'300fdf55820525e8e5da2fc28003e0570105289982feda1e647fc49276c8bdae');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','resources','An old PC and paper lists',NULL,'1df0707b348c97d146f7fb35d6824d59b0eb8df976088dc98f5d522a0cb9bd04');
INSERT INTO "answer" VALUES('404538c47054ef17','e90fbe5a4cc97b9d','environment','The telephone rings all morning',NULL,'757b799066e45607dbae6f39ae7584c4a2344d9e9df4bd585abff4987baf8d6d');
INSERT INTO "answer" VALUES('404538c47054ef17','8b21319e6d6c2f77','concerns','The price a month, and no surprises','heard','ecb3ebf1a66686ad2ba6eb59b2d28126bd27a41c6ebc7e1e3dd8a335cff5eb26');
INSERT INTO "answer" VALUES('404538c47054ef17','8b21319e6d6c2f77','triggers','A talk at the bank that went badly','guessed','c7041c6d67ea27d4bb94f51a23e1370cf269beb3686ec3b23a4e4ff28cd5bc2b');
INSERT INTO "answer" VALUES('404538c47054ef17','a3cb8421939465ba','concerns','No figure typed twice','proved','399d6033abe89782e31bfaa0101c317079edf763cc93ebca1b66b7147942bc3c');
INSERT INTO "answer" VALUES('404538c47054ef17','404538c47054ef17','more_users','no',NULL,'b4415e5a216c6da0f5b38fcb2bd347b8a66ca05cae23433e58fa6c45f71a4a4a');
INSERT INTO "answer" VALUES('404538c47054ef17','404538c47054ef17','others','done',NULL,'6f7e322a17ab1f4695eda5e41622138dfce0702a4a25f801be7a90a3594f4afb');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','8ebd3c1cea4de527','recurring_price','yes',NULL,'1a2ea18527e251b5252842b30b9d103b841ddb31d35a8bdb08359b3dc977a22f');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','8ebd3c1cea4de527','has_customers','yes',NULL,'d786ff184665752afec1a51c767a79e3d1e89922ea6ab988adb3b0982dba36ea');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','8ebd3c1cea4de527','must_connect','yes',NULL,'8c070a39dcf3c583f4a3e78701d316b54afe2adcdffc9e47601c2cd46df6aaa0');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','8ebd3c1cea4de527','data_to_move','yes',NULL,'5806695aef069c06683e74429a52c30ebde471a127f0b1d43ec9758abdf4c77c');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','8ebd3c1cea4de527','regulated_data','yes',NULL,'c070cd7b06b70990ab8cf3c679555509359f0c0bfa48c16b3dfa4df86827b53f');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','8ebd3c1cea4de527','physical_goods','no',NULL,'f9ae7e3367c07555fb1d88022529d9d71371f9003b4ec6ffd7964cf7ece4a517');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','8ebd3c1cea4de527','seats_will_grow','yes',NULL,'9a3c102b1273ee74535d5b3bb9e50c04007af30bfae0b2ecd0caeee2e59c5218');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','8ebd3c1cea4de527','loudest_bar','40',NULL,'d19db69fe6ed40b1c1df2e2c1267dea92cbf005d36020babc4c5a4c016c16bbc');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','sold_to','outside',NULL,'932e2a69b0a71c25618f6acdeb551d4ddecc225f91be67386c794b600b989c01');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','payer','provider','proved','ba062bc7437126ccc4c60b38b303b80f3f30dd906fd6ccb7538a38d0117f5a7b');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','picker','payer_side','heard','7a1d1afc78842092eac3bf93f792c781279c9a04a2e52961009f79eef8e96984');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','say','nothing','heard','52f0c0a3879da792432d8d333dcf87030ac350bdcc44ef248b5d3a75e8df5044');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','alternatives','several','heard','640b8001cea4fc7ed341e1481661666fc4d529420df0bada9f9b4883e59644d5');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','picker_uses','no',NULL,'37206bef46bcdcb0f95edfc9684b427da8c61d143122049e972a1684a9200735');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','same_organisation','yes',NULL,'246db4198691813869b2a9ddeb7cdd83f30aabb0598cb9bdb6e66819c366818f');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','payer_kind','organisation',NULL,'5d757ecc62746a6e2bc68a818c64b6258787c3dbfe821750f585792cacecf148');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','computers','gets_by','heard','7865be02942a4d473bb0f488742f50ee9cf2c3659a146ddff2247f936462a6af');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','trade','expert','heard','0e48539d8a39f5397eb3bb34cadc2808f5799b278b08e452bc59e17d31296180');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','part','main','heard','1640b6fd13136aaa518bd536cf6dade63becf6a475e0b265c167b4a93c2a66f0');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','frequency','daily','heard','a4652993ad1fabe8a0448bb3ad1ef9a226a7b95d9e376366e0217f05a86f380a');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','only_they','type in visits','heard','cb35ef3ddf3c38f9db88e470a83114d3fd14c689ca9515b5271446668d42615b');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','who','25 to 60 years old, on the road four days a week','heard','ea4bc139d292de8e46cf6951b0a00ef0c514b2eac47a3fa8867b1e8a67a65800');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','goals','Six visits a day. Paid by orders, not by notes','heard','c0ee023fa554144c559da5ee9841eb25e910415ea9901d924fdb5bc2b20233a9');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','resources','A phone, a car mount, patchy network','heard','79925f3a86f790632f5c2c410b8e18d15ff09e8e587ef9aaf76bec67c8dc8945');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','environment','Engine noise, gloves in winter, a rival beside them','heard','6ab588cd7a6c2929b67fc6cc6eaf00fcad40f9ce5955d0f53e9203429c4f5f0f');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5','voice','They grumble at the Monday meeting. The managers pass it on, mostly after the yes.','guessed','6d23bf33477509e8f08bcd96ec8727b6eac90b97b53771a326bc5086fe83fb05');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb','sold_to','outside',NULL,'4fd5c0bf49df5a9505c1111fd7e040e116b5d667e776869984cd06ac751fbc2a');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb','payer','provider','proved','f5096aad2224c7150022b750ae0b8eb9270d9b3109bf909a321ea794ae652abe');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb','picker','payer_side','heard','dcc3a2b5871104ab6979b55a8a84a832750c723a2fe41f705dcc0d634233fcce');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb','say','counts','proved','7c2c4147de205e190e498191f414afa4532856e635e6b519779e2cfbac969e3d');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb','alternatives','several','heard','13e2f71a835c8c0dc0cd00643ee1a1a0ea4a17ebe4cd0b9d9a93158a7bff627b');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb','picker_uses','no',NULL,'9a5de9f9b25d8aff0bb34f102b412af0d0be60a0f146236419afefb697a5fd6a');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb','same_organisation','yes',NULL,'2e358793ecda597cfb628bd2bafc21ef8df0a4aea0b459982acec388ea9cbfc7');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb','payer_kind','organisation',NULL,'c3b020a9ccad2e29199f4c407c637142e8b0783b211107d8e16d85a391cb701f');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb','computers','skilled','heard','9562bb53fcc04bfec95e1a6e752e581db2f46811f3ee3158834d51aa972b14cd');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb','trade','expert','proved','c334f63bdeaec982e363557519a3c9bce5fb7ff45a44476311b58cf4a1e2c896');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb','part','main','proved','698ad17082e60cad37200e8d38ec37f59342dc49447c4bdbb1239b2fd5566b06');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb','frequency','daily','heard','4ceabca79bd0190724044e6b894d7f874f0c650c0bee79ff17fe36223b517c60');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb','only_they','set targets',NULL,'2c149359a1c59078bba2f1b06c7c98c155311974e7c16ab3b6f98acd027c7009');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131','sold_to','outside',NULL,'98607de781dd87989236fe8f5c98360683ca4257af53788ecf91b294d35b6334');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131','payer','provider','proved','73111cbb647de9dc4c481a9391fe0de48379fbfbd1692d27138d2276aeb70ca3');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131','picker','payer_side','heard','acf6fe223e55fc4794728a62a5338ff8138dbcad9a2e2cc0f0cc226f7a686a0f');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131','say','counts','heard','c9ff561c2e828a3fd8ec994a4b01e940b98863c89ed6803c4812d1a1e0e53e0d');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131','alternatives','several','heard','42c71dfe3d20d661afc46f395e02d7c5b93379f86875d0f2573613fcdc6f7039');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131','picker_uses','no',NULL,'6cac7346fd24449e99d21c1b8a183f0862f46bb540d8ef9255440ceebc531df4');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131','same_organisation','yes',NULL,'26f14bdb5db33e3cafa2db1ea82d6a9423b261565bc7b1e0d0f263ac38ebeaff');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131','payer_kind','organisation',NULL,'661b462862cc341cde85a5a48ca8e430ac2460ae4457514caec8b3f08cf65bca');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131','computers','expert',NULL,'ab4712e3d32cd6f20061d7b50bbe5eeb5a8d3fb9f4ba5abb4250511910d228ce');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131','trade','skilled',NULL,'b391d53ddb837ad7c5ea339236174e806cb30b724e7d359cb1f4c8f09315f685');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131','part','main',NULL,'7918775866ea79aff94f6d46909a8e83802fb6a0dde39fe375d7b732f8ad6d98');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131','frequency','weekly',NULL,'a0be4f2741862ce04470989da73861445db7b6eec2b46952bbc94104e94031e9');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9','sold_to','outside',NULL,'1d00f4ea784acf6e836bbfdc5dacffbd4d8a48d898acf02f01f719e1838365ca');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9','payer','provider','proved','ae9dc541e1f4b363f54b1a74f9c96d4938709ec4f92a89cbc5c7ad8ad64d1d1d');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9','picker','payer_side','heard','604e529bff33fab4f08402e9f6752310d8724b0d017b0a244a8ca6a09a21c84c');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9','say','nothing','guessed','682ff592ea910c1868437c525276cdc1b0f6a01447babc28e63ac5e971d886be');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9','alternatives','several','guessed','32e031866e17ede26344ed9aa3ae7a9a09bf080ddee4b96351f796a25ebfd071');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9','picker_uses','no',NULL,'ff322cad9e4ff16af2733ab11d35ea8f659463f06631c114c093770ec3281a47');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9','same_organisation','yes',NULL,'4c34fbb35372f896c2a1a4e9797f1e00c3d6a34bdf75d857106c52046c4e3484');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9','payer_kind','organisation',NULL,'202c31c964011feabe960f4dab2a805e0b12310268f8fd1fecd330a6b297c8c5');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9','computers','expert',NULL,'def46a63cf7335a617246b58a9fd600c22d56f733f417ff4c23e85c356a14f96');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9','part','tends',NULL,'8e28f026839b104351dff5e18299139bc87ebcc69047ff458c6b232e3b12b5d8');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9','frequency','weekly',NULL,'9c629b9abad5745d6f2fa501325984f8aab5c8707982f9b4d12166c5d55e3088');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','69649d34d97c18f7','concerns','Lifetime cost, exit terms, a look at rivals’ size','heard','6b3d14c0d34b919f43630d596d3e7f075eb147a3b667c3dc209f42fea18c9a21');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','69649d34d97c18f7','triggers','A forecast that was wrong, a rep who left with the list','heard','4f5dbde74568c31b27f3b69799983b397acc1368d61671850d9706974de39098');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','69649d34d97c18f7','channels','Trade fair in May, their tax adviser, LinkedIn','heard','7eff2729b218a5e40dfab16da7cad3dac6cf37e81dd85f0bf5ede5be01c3af48');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','69649d34d97c18f7','rivals','Big stand at the fair, first year at half price','proved','11ae2a42f8bec99761fe7dd4e7720a76e0dac2b7ab8c5e69821140bc4dc7eda0');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','aeb3cdb519091840','concerns','The price a month','guessed','59b43a0d36d95c7a7fd0e8d0a33e6f299a9027d40ba0566a73ba3ec2c1418477');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5@aeb3cdb519091840','payer','user','heard','e1880d421cb5858f49efc8852d4615ea2d55be810994a5ccb0fb2bb2b16c7155');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5@aeb3cdb519091840','picker','user','heard','94f83b9a07994a01518ca00f089983b07f6a76d15335723bda25570279cc792b');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','2acfc0fd62e357b5@aeb3cdb519091840','payer_kind','organisation',NULL,'28c29480ea68f276cb493d43946884cfe2d86b4f946c5cd2b621fc8837cc32be');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb@aeb3cdb519091840','payer','user',NULL,'92e7875e0af531c955881fed8233fd9575280d2739fe7c207718cf0760e6da3b');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb@aeb3cdb519091840','picker','user',NULL,'867f19816efa2cb7875f7533ebc7d9fd042729fffebdf0d7fbb0a63e220b6bbb');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','582e2fb51108a5cb@aeb3cdb519091840','payer_kind','organisation',NULL,'7d76daab127112e7dc0656fce26c07d72d9d6dbe4e4045d45651a833e4057135');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131@aeb3cdb519091840','payer','user',NULL,'8879f428955c57204bfbf88a29d643ec058527508026435d9f2484d172feacdb');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131@aeb3cdb519091840','picker','user',NULL,'fcc317011d006010e7adf57a23e3bf1413a1bd00ff0a808f8995125139efbbaf');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','278ed98ab5b25131@aeb3cdb519091840','payer_kind','organisation',NULL,'e69f331ad307e2d6d2487d81fcba45f61e7b94660e3a8329929a8803d5e77924');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9@aeb3cdb519091840','payer','user',NULL,'1da80157b6870315cfe76b08d69ccaaf886b6d01a7a93cecc5a4f1f19b7177b4');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9@aeb3cdb519091840','picker','user',NULL,'8c88fbe20bbb9dc93b15efbd6e014d5a6861ea2c989cd90d23bc37a298c3145a');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','bf9d4a32f20f58f9@aeb3cdb519091840','payer_kind','organisation',NULL,'4c7fb52cc53a597c47405e8e66f257de0c8ab8548d6ffe954d4117c8ef50ce74');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','ee9def567765715c','concerns','One minute a visit, no second list','heard','6cff320cc63353e9f9e5a7e752c82dd520c5a9bc80a72d217752a7c8869d50ef');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','ee9def567765715c','triggers','A new phone, a lost order, a colleague’s tip','guessed','fba679678f92b585dbbdd35ee49ff281d3d57a652efe42d363336b189bb3531c');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','ee9def567765715c','channels','Monday meeting, the app store, car radio','guessed','821c238f5f5104f1b24430407d5291c96a71d075fc9d7e64f087975bb3275890');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','ee9def567765715c','rivals','Nothing at all','heard','a92430a7f7c8a43ac60a28ed765d62a8fb1688f9c9859a1c94b1587edfd600b0');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','8ebd3c1cea4de527','more_users','no',NULL,'9bf06fe461e7987cc72c45e4eaf92349198249f1003cf7e6ac9041c859796761');
INSERT INTO "answer" VALUES('8ebd3c1cea4de527','8ebd3c1cea4de527','others','done',NULL,'b87eace0e16a161695db675c98e19524fcf345c10c040a441f8b1511c41ec890');
CREATE TABLE benefit (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	effort INTEGER, 
	voice TEXT NOT NULL, 
	customer TEXT NOT NULL, 
	in_release INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "benefit" VALUES('8f5862a4a12c1c28','404538c47054ef17','Next month’s cash in one picture',12,'customer','Roth joinery',1,0,'26f073bb11dc0f3ffa34907225220b752c858b4d7aec3030f9be4ce38b3b9832');
INSERT INTO "benefit" VALUES('dd694dcfe15fcd53','404538c47054ef17','Figures come from the bank file',9,'users','',1,1,'ab4c16079e63403754586dbeeb022c812e74c4d9db633febb0f72954ae94aa0b');
INSERT INTO "benefit" VALUES('d247722ae4360ca5','404538c47054ef17','Export for the tax adviser',3,'nobody','',0,2,'0f02486fa5cb83106d029db3b6071693b3d4a7e2c785c7cd5a5718aec9bcc910');
INSERT INTO "benefit" VALUES('884d79cc94a1fada','8ebd3c1cea4de527','No server of their own to run',8,'nobody','',1,0,'c2dd1b8c8a3ff55946156407184040c28439271e7458a8a9f6f2e4df09c461bf');
INSERT INTO "benefit" VALUES('9b2dfb4b19960b2e','8ebd3c1cea4de527','Month-end report in an hour',20,'customer','Nordhandel',1,1,'15dd724c09e38578f1e7b61c32f06b6061b4fc14ebb52c0cd808a87cbb484b35');
INSERT INTO "benefit" VALUES('ecd3b898d546697f','8ebd3c1cea4de527','A forecast without asking around',38,'customer','Nordhandel',1,2,'f23f9d3590f020e3bcdf029147e1e3204b3e84760f33f37b5ccc2b2c299d0f37');
INSERT INTO "benefit" VALUES('fab0e4e17bc73f6d','8ebd3c1cea4de527','One clean list of contacts',24,'customer','Hafenbau',0,3,'3af3b5c52164e2fb494a4f5b6536fab60b08810faf0bd09ce04f584733ff3061');
INSERT INTO "benefit" VALUES('dde00f40a5ef699d','8ebd3c1cea4de527','Notes typed once, not three times',10,'users','',0,4,'dfd961b17bfffa861018c781d914b21dc9efa5fb35be7bed6d61c0589cb6fe95');
INSERT INTO "benefit" VALUES('c4ad086d4ac0f5a7','8ebd3c1cea4de527','Works without a network',8,'users','',0,5,'a82702f155ea4be48f260defe619617ec0ee928b7982d6858d3f0817a3237751');
CREATE TABLE closed (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	first TEXT NOT NULL, 
	last TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
CREATE TABLE "conflict" (
	product_id TEXT NOT NULL, 
	source TEXT NOT NULL, 
	title TEXT NOT NULL, 
	payer_wish TEXT NOT NULL, 
	user_wish TEXT NOT NULL, 
	decision TEXT NOT NULL, 
	decided TEXT, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (product_id, source), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "conflict" VALUES('8ebd3c1cea4de527','own-contacts','The contact list','IT manager: no data on private phones','Reps: every number at hand','Firm phones only, contacts stay in the app and can be wiped.','2026-11-12','24386e46f8cc81f9eac978e3c6ac5ee9627d65f1dcf8cb8d4f08c889f1fbd4ec');
CREATE TABLE cost_frame (
	product_id TEXT NOT NULL, 
	base_date TEXT, 
	horizon INTEGER NOT NULL, 
	rate TEXT NOT NULL, 
	rate_for TEXT NOT NULL, 
	inflation TEXT, 
	seats TEXT NOT NULL, 
	reader_id TEXT NOT NULL, 
	valid_to TEXT, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (product_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "cost_frame" VALUES('404538c47054ef17','2026-12-01',5,'5','current',NULL,'3','5a47b507faa37a69','2027-03-31','f55f8187d766b0f2f91a32945cd9812060c77fbcf560c086c526220d402b41ff');
INSERT INTO "cost_frame" VALUES('8ebd3c1cea4de527','2027-01-01',3,'8','current',NULL,'50,55,60','b3bcfb31e7d2cf63',NULL,'c705e94a8c21f693e04bb8119fb3e05316eef7ab23ccbc6cfbade4fa046700a4');
CREATE TABLE cost_line (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	way_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	"group" TEXT NOT NULL, 
	amount TEXT, 
	currency TEXT NOT NULL, 
	per TEXT NOT NULL, 
	repeats TEXT NOT NULL, 
	timing TEXT NOT NULL, 
	first_year INTEGER NOT NULL, 
	last_year INTEGER, 
	every INTEGER NOT NULL, 
	months INTEGER NOT NULL, 
	rise TEXT NOT NULL, 
	priced_at TEXT NOT NULL, 
	rises_from INTEGER, 
	indices TEXT NOT NULL, 
	tiers TEXT NOT NULL, 
	tier_mode TEXT NOT NULL, 
	least_seats INTEGER NOT NULL, 
	pack INTEGER NOT NULL, 
	discount TEXT NOT NULL, 
	prices TEXT NOT NULL, 
	low TEXT, 
	high TEXT, 
	basis TEXT, 
	source TEXT NOT NULL, 
	noted TEXT, 
	position INTEGER NOT NULL, 
	link TEXT, 
	to_us INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "cost_line" VALUES('64127622f81b62d6','404538c47054ef17','9e249d40a42251a1','Set-up and data move','one_time','1150','EUR','customer','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','900','1600','heard','Our offer','2026-10-14',0,NULL,0,'8c176b334638fce7b15547d4e31d888744d2a47d1330ee7f1f5ed7475e791627');
INSERT INTO "cost_line" VALUES('af486532b5db1fb6','404538c47054ef17','9e249d40a42251a1','First training, 8 hours each','one_time','256','EUR','seat','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','128','384','guessed','8 hours at 32 euro',NULL,1,NULL,0,'315e917829e8ddc5032340eea0e65388b41bc472bcac03fbd91292aea1c5c4c0');
INSERT INTO "cost_line" VALUES('54de82513e997422','404538c47054ef17','9e249d40a42251a1','Slower first weeks','indirect','640','EUR','customer','once','end',1,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','200','1200','guessed','Half a day a week for the first six weeks',NULL,2,NULL,0,'d9e36f7dd66747a298b4a8588ccdd7f7e3d8965b09d86d795aab1f1cf0acd9d7');
INSERT INTO "cost_line" VALUES('117569f9bc616ace','404538c47054ef17','9e249d40a42251a1','Subscription, 3 seats','yearly','30','EUR','seat_month','yearly','end',1,NULL,1,12,'4','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Our price list of October 2026','2026-10-01',3,NULL,0,'2dd29c908fc9e91502ae15c029dbdde88226d5e69d3c0f11962cfa310e7795fc');
INSERT INTO "cost_line" VALUES('ef44b642e764eaa5','404538c47054ef17','9e249d40a42251a1','Training newcomers','yearly','256','EUR','customer','yearly','end',2,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','0','512','guessed','One newcomer in the office a year',NULL,4,NULL,0,'3cfd03bb6cc773c755aea442279871991b3489e700cc520671600e528e50e77b');
INSERT INTO "cost_line" VALUES('fb0374200b190e5b','404538c47054ef17','9e249d40a42251a1','Their own hours, 1 a week','indirect','1472','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','1100','2200','heard','46 weeks at 32 euro; asked the secretaries','2026-11-12',5,NULL,0,'a4f8fb8c18e9eee8969dace6c6f145a8b743d587d0f7b4bfc34a346382c32b3c');
INSERT INTO "cost_line" VALUES('c83ca710754847d6','404538c47054ef17','9e249d40a42251a1','Leaving at the end','leaving','400','EUR','customer','once','end',5,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'guessed','Export and a month of both',NULL,6,NULL,0,'eb821f1333460b345523db95214412081ac3ba8470e68c36b2642dab01bb7bb2');
INSERT INTO "cost_line" VALUES('549310b946cba20b','404538c47054ef17','8988cf307fbf0700','Their own hours, 2.5 a week','indirect','3680','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','2900','4400','heard','46 weeks at 32 euro; asked the secretaries','2026-11-12',0,NULL,0,'7b96d6562cdc1d080c09605b9bb7f6be4596fce0df1c7fbd81b3df36eadf15d1');
INSERT INTO "cost_line" VALUES('ada637ff2002c0f1','404538c47054ef17','8988cf307fbf0700','Late-payment fees','yearly','420','EUR','customer','yearly','end',1,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Bank statements of 2025','2026-01-31',1,NULL,0,'4aac9a967cbd7bbe89491418c25aeb424ca38a0905431084e43c31dd208cac53');
INSERT INTO "cost_line" VALUES('3539fd913733cd7c','8ebd3c1cea4de527','0a6300ff80e2ee5f','Set-up and connection','one_time','9800','EUR','customer','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Our offer of 2 November','2026-11-02',0,NULL,0,'022594b53e98756f0b9717207f8b4b702d806b66e2b97d81c824009462576603');
INSERT INTO "cost_line" VALUES('c195c66314cf410f','8ebd3c1cea4de527','0a6300ff80e2ee5f','Clean the contact lists and move them','one_time','4200','EUR','customer','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','3000','7500','heard','Petra Lind, from the last move','2026-11-09',1,NULL,0,'54056c63c6a1284b003c9f59d9379837acd04bf946bb0d3df67331939fe74e08');
INSERT INTO "cost_line" VALUES('e8b5756fdfc4693a','8ebd3c1cea4de527','0a6300ff80e2ee5f','First training, 4 hours each','one_time','132','EUR','seat','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','99','198','guessed','4 hours at 33 euro',NULL,2,NULL,0,'f0431b2abfadba3358919970eec2444413473d3ad3a8368a7974a9357ba2cfd3');
INSERT INTO "cost_line" VALUES('9e904aa9472ead95','8ebd3c1cea4de527','0a6300ff80e2ee5f','Licences','yearly',NULL,'EUR','seat_month','yearly','end',1,NULL,1,12,'5','year_one',NULL,'','25:32.00,100:27.00,:22.00','graduated',0,1,'0','current',NULL,NULL,'proved','Our offer of 2 November','2026-11-02',3,NULL,0,'a3e833b2a84fa1d2e4d0f0fb9859d9deeab764899ce3feb56c0e034409f20ee0');
INSERT INTO "cost_line" VALUES('0e1c8196ceff5214','8ebd3c1cea4de527','0a6300ff80e2ee5f','Support plan','yearly','2400','EUR','customer','yearly','end',1,NULL,1,12,'5','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Our offer of 2 November','2026-11-02',4,NULL,0,'0ca40be5970701597372d3c085ab1bd9b8d48bbbd2025d86c12e78ac50d4e037');
INSERT INTO "cost_line" VALUES('637028ade960c78c','8ebd3c1cea4de527','0a6300ff80e2ee5f','Administrator, 4 hours a week','yearly','7800','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','5200','10400','guessed','Our other customers: 3 to 5 hours',NULL,5,NULL,0,'c83b84844efbb85945090c9b2b5f46d6765bb69673450a2dfb28d10bf1f2b672');
INSERT INTO "cost_line" VALUES('ab553ed91a1e75b2','8ebd3c1cea4de527','0a6300ff80e2ee5f','Training newcomers','yearly','1320','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','660','2640','guessed','10 people a year, 4 hours at 33 euro',NULL,6,NULL,0,'e14df9e2257946a8fb13cefedd3096411f912bd76aef0c9d04150d64e080a998');
INSERT INTO "cost_line" VALUES('ea8127893efb9008','8ebd3c1cea4de527','0a6300ff80e2ee5f','Slower first weeks','indirect','11000','EUR','customer','once','end',1,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','4000','20000','guessed','Two slow weeks for the sales reps',NULL,7,NULL,0,'f3d7df4138a433230179805dcb4d6044932f526ce749a265ad30578f150ab133');
INSERT INTO "cost_line" VALUES('828e1f6b6f07f309','8ebd3c1cea4de527','0a6300ff80e2ee5f','Leaving at the end','leaving','4000','EUR','customer','once','end',3,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'guessed','Export, a month of both, retraining',NULL,8,NULL,0,'4f256f0e1b0d091be61f7a0b4a656a3981bb1d953caeca8a250a899766c6d410');
INSERT INTO "cost_line" VALUES('a5148250b885f6af','8ebd3c1cea4de527','7561f40b275349f5','Set-up and connection','one_time','24000','EUR','customer','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'heard','Their list price, October','2026-10-20',0,NULL,0,'e23a96759e75be0749717f660ad908122b8d4552cac56002d6456be2b1d9438b');
INSERT INTO "cost_line" VALUES('60f8d58c4dee4c7e','8ebd3c1cea4de527','7561f40b275349f5','Licences','yearly','58','EUR','seat_month','yearly','end',1,NULL,1,12,'7','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Their list price, October','2026-10-20',1,NULL,0,'cb2febd6c60191fdc13bad952c6a562b018a2f46c88ceae1b3bd5c9678d18dba');
INSERT INTO "cost_line" VALUES('6db19fd1da02fd2c','8ebd3c1cea4de527','7561f40b275349f5','Administrator, 4 hours a week','yearly','13000','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'guessed','Our other customers: 3 to 5 hours',NULL,2,NULL,0,'19196b353ac7f72563739ebbfea569ce6a0a442637ca1a47ab829c883bd91473');
INSERT INTO "cost_line" VALUES('3e5956a1e9388408','8ebd3c1cea4de527','69521922ecec55fe','Looking up and typing twice, 50 minutes a week','indirect','1300','EUR','seat','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','900','1700','heard','Timed with six sales reps','2026-11-12',0,NULL,0,'189c6490efd77153a9b187cd069e710596745b57009ffd6f72b02ea4879efbb4');
INSERT INTO "cost_line" VALUES('06baa61a55ffcec0','8ebd3c1cea4de527','69521922ecec55fe','Old contact database','yearly','6400','EUR','customer','yearly','end',1,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Invoice of 2025','2026-01-31',1,NULL,0,'0b9a64fc521669cdb3939789ba479ae8966c4aa5e71476e89331957b33c8940f');
CREATE TABLE decision_maker (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	roles TEXT NOT NULL, 
	influence INTEGER, 
	stance TEXT, 
	deal_breaker TEXT NOT NULL, 
	"limit" TEXT, 
	basis TEXT, 
	position INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	side TEXT NOT NULL, 
	criteria TEXT NOT NULL, 
	budget_month INTEGER, 
	last_contact TEXT, 
	segment_id TEXT NOT NULL, 
	user_class_id TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "decision_maker" VALUES('5a47b507faa37a69','404538c47054ef17','Managing director','decider,buyer',3,'for','a contract of more than one year','500.00','heard',0,'','payer','price
payback
time_to_value',10,NULL,'','','2f120a0527634d7cdb6a8cbf53c55fde4863f00bb25983156aab5ae6889f4861');
INSERT INTO "decision_maker" VALUES('05feb0cdb1c537cd','404538c47054ef17','Tax adviser','influencer',2,'neutral','figures that cannot be exported',NULL,'guessed',1,'','payer','',NULL,NULL,'','','e53af369ac35f364a6c2161fd20b3eedfb9ddc78ed8e24aa6b92a53d879242d7');
INSERT INTO "decision_maker" VALUES('b3bcfb31e7d2cf63','8ebd3c1cea4de527','Karin Holm','decider',3,'for','reps need longer per call than today',NULL,'heard',0,'Head of sales','payer','time_to_value
quality
standing',2,'2026-11-12','','','455f238b56df7581a3a5e92753d310ec0a84188fb3a7df3063c81ba21fd2f151');
INSERT INTO "decision_maker" VALUES('b3eec2d8d7502855','8ebd3c1cea4de527','Jens Falk','buyer',3,'unknown','a notice period over three months','10000','heard',1,'Finance director','payer','lifetime_cost
contract
payback',2,'2026-11-04','','','3c84fd7a8ade4eee42d78cb196c03e9f2dba4e56cf884a454260674283c4fcd0');
INSERT INTO "decision_maker" VALUES('084cec415c4e389e','8ebd3c1cea4de527','Rasmus Berg','gatekeeper',2,'against','a server of their own',NULL,'guessed',2,'IT manager','payer','security
fit',NULL,NULL,'','','54edecbaff4e76b35ebd3d8d61ec1044831e0115be82841c75882869582fc63e');
INSERT INTO "decision_maker" VALUES('7ebc4dda17eae2fa','8ebd3c1cea4de527','Petra Lind','initiator,influencer',2,'champion','',NULL,'proved',3,'Sales operations','payer','support',NULL,NULL,'','','f8374914ac423c7c68d6d215d5302725b79bcaee25bf284baeccd655f12c58e1');
INSERT INTO "decision_maker" VALUES('6e8bbcd7d0b3047d','8ebd3c1cea4de527','Tom Reyes','influencer',1,'neutral','',NULL,'guessed',4,'Outside consultant','payer','',NULL,NULL,'','','c7e3c39f0e3ff278ee59c3cd3ed68f4da18a02c1e107afe03455d487b860e15e');
INSERT INTO "decision_maker" VALUES('b96a1ffdeb749213','8ebd3c1cea4de527','Ada Brandt','user',1,'for','',NULL,'proved',5,'Sales manager North','payer','',NULL,NULL,'','582e2fb51108a5cb','6c0845ad9ce650e9f6364d59173e920f9d36d01925a6de5c868b2342428b5177');
INSERT INTO "decision_maker" VALUES('fed193695e778c60','8ebd3c1cea4de527','Luis Moreno','user',0,'unknown','',NULL,'guessed',6,'Speaks for the reps','payer','',NULL,NULL,'','2acfc0fd62e357b5','aa4f78614469987ac8ea5179b4f0b11e46c6ea03780f142951111f7889b0ecd0');
CREATE TABLE item_state (
	product_id TEXT NOT NULL, 
	item TEXT NOT NULL, 
	done INTEGER NOT NULL, 
	owner TEXT NOT NULL, 
	due TEXT, 
	note TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (product_id, item), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
CREATE TABLE lane (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "lane" VALUES('a73edd1b5a31e030','404538c47054ef17','payer','The boss','5a47b507faa37a69',0,'7b11ef182b81bd721f1bf17b79f29dc7ed2bd8dbd18f11edbca8f1ed1cb2cc35');
INSERT INTO "lane" VALUES('6467b7b3f3e17c91','404538c47054ef17','user','Secretaries','e90fbe5a4cc97b9d',1,'5c34f2548d3bcd72230bf5740ffc2ceb9ddb6d2db2b0c789868b210fbc2572a1');
CREATE TABLE lesson (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	class_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	form TEXT NOT NULL, 
	people INTEGER, 
	group_size INTEGER NOT NULL, 
	learner_hours TEXT NOT NULL, 
	trainer_hours TEXT NOT NULL, 
	days INTEGER NOT NULL, 
	price TEXT, 
	reaction TEXT NOT NULL, 
	learning TEXT NOT NULL, 
	behaviour TEXT NOT NULL, 
	results TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
CREATE TABLE memo (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY ("key")
)
 STRICT

;
INSERT INTO "memo" VALUES('workspace_id','22c999915bf2dd2e38c80fc79d1fba3a','8db12885f216566872adb96ae905ca36920c13dd0efdc0e8b9db5bccd484c6d6');
INSERT INTO "memo" VALUES('revision','2','116e6dadbc49aba02a75b79f0d924bcd7ec89d156b570a5846a3ef5492982a00');
CREATE TABLE moment (
	product_id TEXT NOT NULL, 
	lane_id TEXT NOT NULL, 
	stage_id TEXT NOT NULL, 
	does TEXT NOT NULL, 
	touchpoint TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	thought TEXT NOT NULL, 
	emotion INTEGER, 
	hands_over TEXT NOT NULL, 
	referral INTEGER NOT NULL, 
	basis TEXT, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (lane_id, stage_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "moment" VALUES('404538c47054ef17','a73edd1b5a31e030','356b6b09981f024b','Notices the problem','talk at the bank','','',-1,'',0,'heard','d1a653b56b1fc38482d6b74af5a9970779eca6cd0441fb92e2788181f3b6c48c');
INSERT INTO "moment" VALUES('404538c47054ef17','a73edd1b5a31e030','c5b52f3c7f5d9dc4','Looks around','web search','','',0,'',0,'guessed','c8fc1af903da17123c4cfd5e588ba423e9643f761a7c1f22a70971290eda472d');
INSERT INTO "moment" VALUES('404538c47054ef17','a73edd1b5a31e030','9484e1dc3424d2a9','Compares','trial account','','I want an answer in one afternoon',1,'',0,'heard','87c194cad48e536c411131870c6cf0bc118fc727a05d07bf4112a2fee96591a1');
INSERT INTO "moment" VALUES('404538c47054ef17','a73edd1b5a31e030','185148a227e4d480','Decides','two-page offer','','',-1,'',0,'heard','dd41a2017a8d3d4d6509b4e9aaf09bcc40bf7ddcc4d5c5c902f04a77dedd106e');
INSERT INTO "moment" VALUES('404538c47054ef17','a73edd1b5a31e030','d8c23d5860575dc8','Buys and pays','invoice','','',0,'',0,'proved','88f7e608a4ef9d2c0293e5c7e2ac49e8bd1da1cdfc9e17bd2da66693849f8cff');
INSERT INTO "moment" VALUES('404538c47054ef17','a73edd1b5a31e030','219f5a7d4caef54d','Announces the change','staff meeting','','I say why, and hand over the log-ins',1,'the log-ins',0,'guessed','4fb0153ac76c881cdc81a97edd47d1b5570996bdfea45ad92684781cc2140995');
INSERT INTO "moment" VALUES('404538c47054ef17','a73edd1b5a31e030','2d77e2d9ac4785cb','Reads the results','monthly report','','',2,'',0,'guessed','c6e18a5692854c1d7cb962c4c8789a17c29ce8383db6fc1996bf44bdfbeb546f');
INSERT INTO "moment" VALUES('404538c47054ef17','a73edd1b5a31e030','bef3ceb125292f36','Renews or leaves','renewal talk','','',1,'',0,'guessed','94a3ca6c07c15e15e6f1af53510205fad994d2486b9a1c894bc01a7030984bac');
INSERT INTO "moment" VALUES('404538c47054ef17','6467b7b3f3e17c91','356b6b09981f024b','Types figures three times','own lists','','',-2,'',0,'proved','1981e0b8297aa1e788cfbf295a8cbc498a7d2320e84b25433c57b24625ec59d4');
INSERT INTO "moment" VALUES('404538c47054ef17','6467b7b3f3e17c91','9484e1dc3424d2a9','Fills it for the trial','trial account','','I need a week to type real figures',-1,'',0,'heard','39bd175bdbb1a137db73974d4ce6ceb4f286aed3db37cfda940651e27b6b03bc');
INSERT INTO "moment" VALUES('404538c47054ef17','6467b7b3f3e17c91','219f5a7d4caef54d','Uses it the first time','staff meeting','','Who helps me when it goes wrong?',0,'',0,'guessed','50fcce19d9da0c6fba3403727e2b2c2eaabc8d0890e59987b0bf9ae65dbea1c2');
INSERT INTO "moment" VALUES('404538c47054ef17','6467b7b3f3e17c91','2d77e2d9ac4785cb','Uses it every week','help line','','',1,'',0,'guessed','c7ac3c9e1d4d3f08c110ca183d4984a0219726a7583744ff150c3277f1188ac5');
INSERT INTO "moment" VALUES('404538c47054ef17','6467b7b3f3e17c91','bef3ceb125292f36','Praises or grumbles','renewal talk','','Grumbling in week 3 becomes a no in month 12',1,'',0,'guessed','5f59b02a24c68497f2a6d95cd64b8da5bb9e7cbf877c2b64c47e4075dd22a27e');
CREATE TABLE need (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	class_id TEXT NOT NULL, 
	do TEXT NOT NULL, 
	result TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	strength INTEGER NOT NULL, 
	basis TEXT, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "need" VALUES('663fa6b3e882a42d','404538c47054ef17','e90fbe5a4cc97b9d','type each figure only once','Friday afternoon is free','challenge',3,'proved',0,'27f69c3933523f2a1349f8333e53291af863b80399c8a378e60edd016daf4232');
INSERT INTO "need" VALUES('abd7a86a30a1c49a','404538c47054ef17','e90fbe5a4cc97b9d','ask somebody when a figure looks wrong','nobody is blamed later','challenge',2,'heard',1,'28ba9d84a80833adf5c19124d56eed7ccbbe1895bb587def59a9447c17fc367c');
INSERT INTO "need" VALUES('2147112ffbf05f17','8ebd3c1cea4de527','2acfc0fd62e357b5','type a visit up in one minute, on the phone','the evening is free','challenge',3,'heard',0,'09f1a9c444885ee6577cde11bbf76e3f3a0d94eb1368cce7833660fdb0f4f2b3');
INSERT INTO "need" VALUES('503c6a3b94f39916','8ebd3c1cea4de527','2acfc0fd62e357b5','stop hunting three lists for one number','calls go out before nine','challenge',2,'proved',1,'237738f2374403c1f5dc4f8e85c18475a7374daecd3403967eab64e2415317a9');
INSERT INTO "need" VALUES('62e9fb5ca0fd0b06','8ebd3c1cea4de527','2acfc0fd62e357b5','see who is about to buy','the day starts with the right visit','aspiration',2,'heard',2,'b0959fe2216b5562e3fbb434b425771e7c7099176c52be2083873716d4382911');
INSERT INTO "need" VALUES('ea54e7a083829d82','8ebd3c1cea4de527','2acfc0fd62e357b5','show a full month in one picture','the bonus talk is short','aspiration',1,'guessed',3,'91ab8bff63485d425987c79211ba2d8f3f89b16fe2ce2afca59e8be13ca1b369');
INSERT INTO "need" VALUES('b0c593db0b35234e','8ebd3c1cea4de527','582e2fb51108a5cb','know the month’s figure without asking around','the Friday call is short','challenge',3,'proved',0,'7ff65e9d39f7412f69eff4305cac157e4e5ffaf2258968db5437e71e8efde98b');
INSERT INTO "need" VALUES('c458cf1397590090','8ebd3c1cea4de527','278ed98ab5b25131','write to one clean list','nobody gets two letters','challenge',2,'heard',0,'61c158f2c970ae373845c30452639cf2f4839e921c8a01fdb8f8110b45669d0b');
INSERT INTO "need" VALUES('bfbea2e1752eabb3','8ebd3c1cea4de527','bf9d4a32f20f58f9','add and remove people in one place','nobody keeps access after leaving','challenge',2,'guessed',0,'a071b2156446d3958ff320369eaccc4384e0aa1c370df512f36d8df639fe8725');
CREATE TABLE plan_frame (
	product_id TEXT NOT NULL, 
	start TEXT, 
	our_rate TEXT, 
	their_rate TEXT, 
	turnover TEXT NOT NULL, 
	capacity INTEGER, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (product_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
CREATE TABLE product (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	currency TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	questions_version INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "product" VALUES('404538c47054ef17','CashPilot','Cash planning for firms of up to thirty people','EUR',0,1,'3ef1fbf25f789971541121b2e2885e91ecad593e06d8757f82aabfa5e80460cd');
INSERT INTO "product" VALUES('8ebd3c1cea4de527','ClearDesk CRM','One list of contacts and offers for trading firms','EUR',0,1,'088b7b51d4b29745bef942c40b81b7915893ef67b6d0f5e016cfc96ebc2d37e7');
CREATE TABLE score (
	product_id TEXT NOT NULL, 
	benefit_id TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	value INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (benefit_id, subject_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "score" VALUES('404538c47054ef17','8f5862a4a12c1c28','5a47b507faa37a69',3,'c2487ad12874e73aaa647949a21a92b6392d2fe8c9b51eb9f95dfbc8595f842f');
INSERT INTO "score" VALUES('404538c47054ef17','8f5862a4a12c1c28','05feb0cdb1c537cd',2,'2227524fe0b40f5d12d1f642b272bb7221c90e68efda18f63afa0a22b579e7c6');
INSERT INTO "score" VALUES('404538c47054ef17','dd694dcfe15fcd53','5a47b507faa37a69',1,'57a282c2f975268bc8dea9451062e215e01c3aa0774b031c58632c9fae939c9f');
INSERT INTO "score" VALUES('404538c47054ef17','dd694dcfe15fcd53','e90fbe5a4cc97b9d',3,'89d8f6678e3967cc249977e1a4ef4c621b85fa0a96f6d883436a00d42cc84381');
INSERT INTO "score" VALUES('404538c47054ef17','d247722ae4360ca5','05feb0cdb1c537cd',3,'5995d2f7b71457efe5778334a729a345c0d067afbe3fb1267f776ded2bacee8a');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','884d79cc94a1fada','b3eec2d8d7502855',1,'2a41e18a02814dbe8063dc362829f57e73323931213c7e3dce6f8d1e0669537f');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','884d79cc94a1fada','084cec415c4e389e',3,'5a3719cfcaa693df63d18e2b908bfc5d10ff051767533e2d22f6dec71c42bca8');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','9b2dfb4b19960b2e','b3bcfb31e7d2cf63',1,'7bcad8c9ab23cd24023494a742d0a73966fd487eba0fa76a1d2ea663bd111c07');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','9b2dfb4b19960b2e','b3eec2d8d7502855',3,'cc16690cc7b9f1a4cf3d7b4900f5902ee38d43c5f81410a6b28d5d747e5d7e4c');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','9b2dfb4b19960b2e','582e2fb51108a5cb',2,'7395b1dcfb2828a667b44793665c0903b19defb3a91ef4c33ff5f57002ea5afa');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','ecd3b898d546697f','b3bcfb31e7d2cf63',3,'0a02456ca5c8066d248c9a55495e035d8d2b25c1fc97d9a1e1a971a2b8df9bfd');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','ecd3b898d546697f','b3eec2d8d7502855',1,'a1000e0f8f00bc95b43a93dd6416e3c797bba92ab389d6c06688cddb97355171');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','ecd3b898d546697f','582e2fb51108a5cb',3,'425ba7d3c3bc7d63ffb17a81077853870c1905f8e83399e30b3619bde5085f12');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','fab0e4e17bc73f6d','b3bcfb31e7d2cf63',1,'9b9632648d1ca98082f63f7ea0e60cfb3a9d0cd8aef305e5821064155138eb98');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','fab0e4e17bc73f6d','2acfc0fd62e357b5',2,'75182c6a8d06fc1d1d8a4668cfec2074071a483259f54276b0ae7ef558c50cf6');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','fab0e4e17bc73f6d','582e2fb51108a5cb',2,'7c94da74251a5338b57d700d0d88a1fdb2d60db3179c052b55ea9354571d1113');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','fab0e4e17bc73f6d','278ed98ab5b25131',3,'ca6c0a4231f1247e300229d1e62d4228ff4186ebd0ad474d2bf6e46f09f71327');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','dde00f40a5ef699d','2acfc0fd62e357b5',3,'cdee47b28acfe4ad34ca9373c874917ab5e2915150c5abd59250afa3627c9a9e');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','dde00f40a5ef699d','278ed98ab5b25131',1,'cbd8194939bffe368bd16a093f5d1d1f3bbfc6f0f6c5ababb546ced25db09bd2');
INSERT INTO "score" VALUES('8ebd3c1cea4de527','c4ad086d4ac0f5a7','2acfc0fd62e357b5',2,'b6507ab5682ab64bad0e0d3292fe140ef098feb7ec245f7651baf2790fd865c0');
CREATE TABLE segment (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	market TEXT NOT NULL, 
	name TEXT NOT NULL, 
	size INTEGER, 
	kind TEXT NOT NULL, 
	classes TEXT NOT NULL, 
	want TEXT NOT NULL, 
	months TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "segment" VALUES('8b21319e6d6c2f77','404538c47054ef17','customers','Firms of 5 to 20 people',800,'other','','','100000000220',0,'9a3709eaa1dfe3b1ad63c872fbfdf33eab959dbde3ea3f86995370dd7c816e47');
INSERT INTO "segment" VALUES('a3cb8421939465ba','404538c47054ef17','users','Secretaries at month’s end',3,'other','','','211211211212',1,'48bd42fcc3686944a7166e59e5e8f678bc0650de9b63bf3ba21713c40c210e7d');
INSERT INTO "segment" VALUES('69649d34d97c18f7','8ebd3c1cea4de527','customers','Trading firms, 20 to 100 seats',1200,'other','','','022000001000',0,'b4bd52e1aa3ee3e9097797c704dce3474f170dd8565ede84a430a8a86315a91e');
INSERT INTO "segment" VALUES('aeb3cdb519091840','8ebd3c1cea4de527','customers','Small shops, under 20 seats',5000,'other','','','200000000002',1,'b3e8843d077ff1f0d3027699bceb31317e65873fb6180b100ce4dd63e55a2b0c');
INSERT INTO "segment" VALUES('ee9def567765715c','8ebd3c1cea4de527','users','Old hands',28,'other','2acfc0fd62e357b5','want it to stay out of the way','211111110122',2,'25753e05d8d6c2c72f29d76ab329ea44238c8df29f1abd46a1495c4e084cd37c');
INSERT INTO "segment" VALUES('12d00e631c207e04','8ebd3c1cea4de527','users','New this year',9,'new','2acfc0fd62e357b5','want a quick start, no dead end','222111110111',3,'04e600805dc41a0d9f09fdf25fb1edbdd0da8fb550fa06ee072cd2c61d2a75e5');
INSERT INTO "segment" VALUES('6aec7bc3294a4fa2','8ebd3c1cea4de527','users','Power users',3,'power','2acfc0fd62e357b5
278ed98ab5b25131','want control up front','111111111111',4,'2f7dfc215dd4b1de9ebd767f15d537a36f21e78bda079c4c2c81b433808ff30d');
CREATE TABLE service (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	hands TEXT NOT NULL, 
	price TEXT, 
	hours TEXT NOT NULL, 
	scope TEXT NOT NULL, 
	first TEXT, 
	last TEXT, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
CREATE TABLE stage (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "stage" VALUES('356b6b09981f024b','404538c47054ef17','Need',0,'f8477961bc4887d2867f83c15268533a67a60f8019cbcb1d0e5bb508bef2149c');
INSERT INTO "stage" VALUES('c5b52f3c7f5d9dc4','404538c47054ef17','Search',1,'f33694d0752472cf6d9a110f48f42d33d0b3e914d5c86d6a318fe58a13b24935');
INSERT INTO "stage" VALUES('9484e1dc3424d2a9','404538c47054ef17','Try',2,'cf07229ec5b3324256da55811785f36a49b86fa542ea7d1f8ec4f646a30c6613');
INSERT INTO "stage" VALUES('185148a227e4d480','404538c47054ef17','Decide',3,'a4d21bd923eb8c4461fd444199ee7eb0142865bdb3d734df1f48fa9d1791cf9a');
INSERT INTO "stage" VALUES('d8c23d5860575dc8','404538c47054ef17','Pay',4,'12407b1f64bc5005917a955f51be1c3b4ca7d416bacd7e69eaa2f1710d54548e');
INSERT INTO "stage" VALUES('219f5a7d4caef54d','404538c47054ef17','Start',5,'67132c2342c9591031d4ad589594aab02048352081d24ed7972cdd06d4cdceb9');
INSERT INTO "stage" VALUES('2d77e2d9ac4785cb','404538c47054ef17','Everyday',6,'781e2c0f0d6df98b045b1c3e71c404f53de8064dd5b418cfd91359831dc666f9');
INSERT INTO "stage" VALUES('bef3ceb125292f36','404538c47054ef17','Renewal',7,'bb82f06e9fe030e8d683265a9495f259083f5721f0f7262007f5aaef626dd0d6');
CREATE TABLE task (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	phase TEXT NOT NULL, 
	hands TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	days INTEGER NOT NULL, 
	our_hours TEXT NOT NULL, 
	their_hours TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	not_before TEXT, 
	price TEXT, 
	pass_mark TEXT NOT NULL, 
	way_back TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
CREATE TABLE tie (
	product_id TEXT NOT NULL, 
	from_id TEXT NOT NULL, 
	to_id TEXT NOT NULL, 
	strength INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (from_id, to_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "tie" VALUES('404538c47054ef17','05feb0cdb1c537cd','5a47b507faa37a69',2,'677b0f187cc7c96fe91a175d17e3a57232e92b240f7072c555782da2e6302db7');
INSERT INTO "tie" VALUES('8ebd3c1cea4de527','b3eec2d8d7502855','b3bcfb31e7d2cf63',2,'82dfef03ce345dce35d107726330f5991266c509c9e6b1878573083cbb2172e7');
INSERT INTO "tie" VALUES('8ebd3c1cea4de527','084cec415c4e389e','b3bcfb31e7d2cf63',2,'9a8b7f2838718ca3dfe7b847f5cdf014022e2d25e34fb04287c55160b87001b1');
INSERT INTO "tie" VALUES('8ebd3c1cea4de527','084cec415c4e389e','b3eec2d8d7502855',1,'bb9a2f51bddc33ba092a9b1eb0b934cdb5cd8c2e500ef8f69f919218352d55d1');
INSERT INTO "tie" VALUES('8ebd3c1cea4de527','7ebc4dda17eae2fa','b3bcfb31e7d2cf63',2,'55a5cba6e6c14531314ff362cbb5f6e9b8c2f50a812329f711245301ae3c4994');
CREATE TABLE user_class (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	people INTEGER, 
	proficiency TEXT, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "user_class" VALUES('e90fbe5a4cc97b9d','404538c47054ef17','Secretaries',3,'beginner',0,'bb4cf27e31f2f21f9fb6a8fae3039b67254d364e8895fe1ca3f6842f72d2902e');
INSERT INTO "user_class" VALUES('2acfc0fd62e357b5','8ebd3c1cea4de527','Sales reps',40,'gets_by',0,'ff5b74cb509041428fcbcc30a3906e6038279dbc26dae1a384707d7d6a798047');
INSERT INTO "user_class" VALUES('582e2fb51108a5cb','8ebd3c1cea4de527','Sales managers',5,'skilled',1,'73c6f558f695b7b242a506b643956bc148ec1e4eed770e814d4f132c4dfa85bc');
INSERT INTO "user_class" VALUES('278ed98ab5b25131','8ebd3c1cea4de527','Marketing managers',3,'expert',2,'060c2e07a36da3d2f5af71b36cfb62e402b0fc581ca991a64d7af9c9cc37bf12');
INSERT INTO "user_class" VALUES('bf9d4a32f20f58f9','8ebd3c1cea4de527','Administrators',2,'expert',3,'d8bea97bbb4360da09c1d407f128be178f053dd2578e2ca02f10967460638539');
CREATE TABLE way (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "way" VALUES('9e249d40a42251a1','404538c47054ef17','ours','CashPilot',0,'e7a736b6bb681519df1af341f842dabc3a723db5b479d91983743f82267ac874');
INSERT INTO "way" VALUES('8988cf307fbf0700','404538c47054ef17','as_today','Carry on as today',1,'b87361774914d068742affc3fd3d8d37ed92db62fd547b21294f55082c06acb8');
INSERT INTO "way" VALUES('0a6300ff80e2ee5f','8ebd3c1cea4de527','ours','ClearDesk CRM',0,'1ed1dff5f391be68ef625f2594b9ac7679988109952b1540575405ea7372266a');
INSERT INTO "way" VALUES('7561f40b275349f5','8ebd3c1cea4de527','rival','Large suite',1,'00db14d3b3d5f6c94e941f81c0d3fe14f02ef675679004ffd1bb871bf95ac51f');
INSERT INTO "way" VALUES('69521922ecec55fe','8ebd3c1cea4de527','as_today','Carry on with spreadsheets',2,'91234ba0f253db67f8c30c72c74462f9cccc6e40d14a24ea579bf80e96e6bfae');
CREATE INDEX answer_of_product ON answer (product_id);
CREATE INDEX benefit_of_product ON benefit (product_id);
CREATE INDEX closed_of_product ON closed (product_id);
CREATE INDEX cost_line_of_product ON cost_line (product_id);
CREATE INDEX decision_maker_of_product ON decision_maker (product_id);
CREATE INDEX lane_of_product ON lane (product_id);
CREATE INDEX lesson_of_product ON lesson (product_id);
CREATE INDEX moment_of_product ON moment (product_id);
CREATE INDEX need_of_product ON need (product_id);
CREATE INDEX score_of_product ON score (product_id);
CREATE INDEX segment_of_product ON segment (product_id);
CREATE INDEX service_of_product ON service (product_id);
CREATE INDEX stage_of_product ON stage (product_id);
CREATE INDEX task_of_product ON task (product_id);
CREATE INDEX tie_of_product ON tie (product_id);
CREATE INDEX user_class_of_product ON user_class (product_id);
CREATE INDEX way_of_product ON way (product_id);
COMMIT;
